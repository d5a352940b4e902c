import { named, shape } from '../../named';

export const screenshotlayer = [
  named({
    id: 'screenshotlayer-access-key',
    title: 'Screenshotlayer access key',
    grants: 'Takes screenshots at the expense of the account.',
    names: ['screenshotlayer'],
    shape: shape('hex', 32),
    revoke: 'https://screenshotlayer.com/dashboard',
    suggest: { path: 'screenshotlayer', field: 'access_key', env: 'SCREENSHOTLAYER_KEY' },
    severity: 'warning',
  }),
];
