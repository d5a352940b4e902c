import { named, shape } from '../../named';

export const fullcontact = [
  named({
    id: 'fullcontact-api-key',
    title: 'FullContact API key',
    grants: 'Looks up people at the expense of the account.',
    names: ['fullcontact'],
    shape: shape('base62', 32),
    revoke: 'https://docs.fullcontact.com/docs/authentication',
    suggest: { path: 'fullcontact', field: 'api_key', env: 'FULLCONTACT_API_KEY' },
  }),
];
