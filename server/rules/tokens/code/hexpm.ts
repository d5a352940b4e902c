import { named, shape } from '../../named';

export const hexpm = [
  named({
    id: 'hexpm-api-key',
    title: 'Hex.pm API key',
    grants: 'Publishes packages as the user.',
    names: ['hex_api', 'hex_key', 'hexpm'],
    shape: shape('hex', 32),
    says: ['key'],
    revoke: 'https://hex.pm/docs/publish',
    suggest: { path: 'hexpm', field: 'api_key', env: 'HEX_API_KEY' },
  }),
];
