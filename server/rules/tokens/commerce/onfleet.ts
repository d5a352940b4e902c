import { named, shape } from '../../named';

export const onfleet = [
  named({
    id: 'onfleet-api-key',
    title: 'Onfleet API key',
    grants: 'Reads and changes deliveries, drivers and recipients.',
    names: ['onfleet'],
    shape: shape('hex', 32),
    revoke: 'https://docs.onfleet.com/reference/authentication',
    suggest: { path: 'onfleet', field: 'api_key', env: 'ONFLEET_API_KEY' },
  }),
];
