import { prefixed } from '../../prefixed';

export const ionic = [
  prefixed({
    id: 'ionic-access-token',
    title: 'Ionic access token',
    grants: 'Builds and deploys apps as the user.',
    prefix: 'ion_',
    body: 'lowerAlnum',
    length: 42,
    revoke: 'https://ionic.io/docs/appflow/personal-access-tokens',
    suggest: { path: 'ionic', field: 'token', env: 'IONIC_TOKEN' },
  }),
];
