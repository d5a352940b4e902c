import { named, shape } from '../../named';

export const buttercms = [
  named({
    id: 'buttercms-api-token',
    title: 'ButterCMS API token',
    grants: 'Reads, and with write access changes, the content.',
    names: ['buttercms', 'butter_cms'],
    shape: shape('hex', 40),
    revoke: 'https://buttercms.com/docs/api/',
    suggest: { path: 'buttercms', field: 'token', env: 'BUTTERCMS_API_TOKEN' },
  }),
];
