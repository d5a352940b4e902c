import { named, shape } from '../../named';

export const imgbb = [
  named({
    id: 'imgbb-api-key',
    title: 'ImgBB API key',
    grants: 'Uploads images to the account.',
    names: ['imgbb'],
    shape: shape('hex', 32),
    severity: 'warning',
    revoke: 'https://api.imgbb.com/',
    suggest: { path: 'imgbb', field: 'api_key', env: 'IMGBB_API_KEY' },
  }),
];
