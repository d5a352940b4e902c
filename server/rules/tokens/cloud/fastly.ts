import { named, shape } from '../../named';

export const fastly = [
  named({
    id: 'fastly-api-token',
    title: 'Fastly API token',
    grants: 'Changes and purges the services of the account.',
    names: ['fastly'],
    shape: shape('base64url', 32),
    revoke: 'https://docs.fastly.com/en/guides/using-api-tokens',
    suggest: { path: 'fastly', field: 'api_token', env: 'FASTLY_API_TOKEN' },
  }),
];
