import { named, shape } from '../../named';

export const checkr = [
  named({
    id: 'checkr-api-key',
    title: 'Checkr API key',
    grants: 'Orders and reads background checks of candidates.',
    names: ['checkr'],
    shape: shape('hex', 40),
    revoke: 'https://docs.checkr.com/',
    suggest: { path: 'checkr', field: 'api_key', env: 'CHECKR_API_KEY' },
  }),
];
