import { named, shape } from '../../named';

export const logzio = [
  named({
    id: 'logzio-api-token',
    title: 'Logz.io API token',
    grants: 'Sends or searches logs of the account.',
    names: ['logzio', 'logz_io', 'logz.io'],
    shape: shape('base62', 32),
    revoke: 'https://docs.logz.io/docs/user-guide/admin/authentication-tokens/api-tokens/',
    suggest: { path: 'logzio', field: 'api_token', env: 'LOGZIO_TOKEN' },
  }),
];
