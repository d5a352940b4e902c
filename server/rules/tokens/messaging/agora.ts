import { named, shape } from '../../named';

export const agora = [
  named({
    id: 'agora-app-certificate',
    title: 'Agora app certificate',
    grants: 'Makes tokens for any channel of the project.',
    names: ['agora'],
    shape: shape('hex', 32),
    says: ['certificate', 'secret', 'key'],
    revoke: 'https://docs.agora.io/en/video-calling/manage-agora-account',
    suggest: { path: 'agora', field: 'app_certificate', env: 'AGORA_APP_CERTIFICATE' },
  }),
];
