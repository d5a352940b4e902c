import { named, shape } from '../../named';

export const zenrows = [
  named({
    id: 'zenrows-api-key',
    title: 'ZenRows API key',
    grants: 'Fetches pages at the expense of the account.',
    names: ['zenrows'],
    shape: shape('hex', 40),
    revoke: 'https://app.zenrows.com/',
    suggest: { path: 'zenrows', field: 'api_key', env: 'ZENROWS_API_KEY' },
  }),
];
