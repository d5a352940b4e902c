import { named, shape } from '../../named';

export const visualcrossing = [
  named({
    id: 'visualcrossing-api-key',
    title: 'Visual Crossing API key',
    grants: 'Reads weather at the expense of the account.',
    names: ['visualcrossing', 'visual_crossing'],
    shape: shape('upperAlnum', 25),
    revoke: 'https://www.visualcrossing.com/account',
    suggest: { path: 'visualcrossing', field: 'api_key', env: 'VISUAL_CROSSING_API_KEY' },
    severity: 'warning',
  }),
];
