import { named, shape } from '../../named';

export const lokalise = [
  named({
    id: 'lokalise-api-token',
    title: 'Lokalise API token',
    grants: 'Reads and changes translations as the user.',
    names: ['lokalise'],
    shape: shape('hex', 40),
    revoke: 'https://docs.lokalise.com/en/articles/1929556-api-and-sdk-tokens',
    suggest: { path: 'lokalise', field: 'token', env: 'LOKALISE_API_TOKEN' },
  }),
];
