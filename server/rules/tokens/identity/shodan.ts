import { named, shape } from '../../named';

export const shodan = [
  named({
    id: 'shodan-api-key',
    title: 'Shodan API key',
    grants: 'Searches at the expense of the account.',
    names: ['shodan'],
    shape: shape('base62', 32),
    revoke: 'https://account.shodan.io/',
    suggest: { path: 'shodan', field: 'api_key', env: 'SHODAN_API_KEY' },
  }),
];
