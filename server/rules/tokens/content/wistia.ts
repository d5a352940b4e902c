import { named, shape } from '../../named';

export const wistia = [
  named({
    id: 'wistia-api-token',
    title: 'Wistia API token',
    grants: 'Reads and changes videos of the account.',
    names: ['wistia'],
    shape: shape('hex', 64),
    revoke: 'https://docs.wistia.com/reference/authentication',
    suggest: { path: 'wistia', field: 'api_token', env: 'WISTIA_API_TOKEN' },
  }),
];
