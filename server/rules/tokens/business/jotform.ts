import { named, shape } from '../../named';

export const jotform = [
  named({
    id: 'jotform-api-key',
    title: 'Jotform API key',
    grants: 'Reads submissions and changes forms as the user.',
    names: ['jotform'],
    shape: shape('hex', 32),
    revoke: 'https://api.jotform.com/docs/#authentication',
    suggest: { path: 'jotform', field: 'api_key', env: 'JOTFORM_API_KEY' },
  }),
];
