import { named, shape } from '../../named';

export const klipfolio = [
  named({
    id: 'klipfolio-api-key',
    title: 'Klipfolio API key',
    grants: 'Reads and changes dashboards as the user.',
    names: ['klipfolio'],
    shape: shape('hex', 40),
    revoke: 'https://apidocs.klipfolio.com/reference/api-keys',
    suggest: { path: 'klipfolio', field: 'api_key', env: 'KLIPFOLIO_API_KEY' },
  }),
];
