import { named, uuid } from '../../named';

export const braze = [
  named({
    id: 'braze-api-key',
    title: 'Braze REST API key',
    grants: 'Sends messages and reads users within its permissions.',
    names: ['braze_', 'braze-', 'brazeapi', 'brazerest', 'appboy'],
    shape: uuid,
    revoke: 'https://www.braze.com/docs/api/api_key/',
    suggest: { path: 'braze', field: 'api_key', env: 'BRAZE_API_KEY' },
  }),
];
