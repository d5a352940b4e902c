import { prefixed } from '../../prefixed';

export const calcom = [
  prefixed({
    id: 'calcom-api-key',
    title: 'Cal.com API key',
    grants: 'Reads and changes bookings as the user.',
    prefix: 'cal_live_',
    body: 'hex',
    length: 32,
    revoke: 'https://cal.com/docs/api-reference/v2/introduction',
    suggest: { path: 'calcom', field: 'api_key', env: 'CAL_API_KEY' },
  }),
];
