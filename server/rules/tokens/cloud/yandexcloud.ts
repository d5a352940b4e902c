import { prefixed } from '../../prefixed';
import { structured } from '../../structured';

export const yandexcloud = [
  prefixed({
    id: 'yandexcloud-api-key',
    title: 'Yandex Cloud API key',
    grants: 'Calls the services that its service account may.',
    prefix: 'AQVN',
    body: 'base64url',
    length: [35, 38],
    revoke: 'https://yandex.cloud/en/docs/iam/operations/api-key/delete',
    suggest: { path: 'yandexcloud', field: 'api_key', env: 'YC_API_KEY' },
  }),
  structured({
    id: 'yandexcloud-iam-token',
    title: 'Yandex Cloud IAM token',
    grants: 'Acts as the user or service account, for some hours.',
    parts: ['t1.', ['base64url', 1, 400], '.', ['base64url', 86]],
    revoke: 'https://yandex.cloud/en/docs/iam/concepts/authorization/iam-token',
    suggest: { path: 'yandexcloud', field: 'iam_token', env: 'YC_TOKEN' },
  }),
  prefixed({
    id: 'yandexcloud-oauth-token',
    title: 'Yandex OAuth token',
    grants: 'Acts as the user until it is revoked.',
    prefix: 'y0_',
    body: 'base64url',
    length: [53, 60],
    revoke: 'https://yandex.com/dev/id/doc/en/',
    suggest: { path: 'yandexcloud', field: 'oauth_token', env: 'YANDEX_OAUTH_TOKEN' },
  }),
  prefixed({
    id: 'yandexcloud-static-secret-key',
    title: 'Yandex Cloud static secret key',
    grants: 'Reads and writes the object storage that its service account may.',
    prefix: 'YCP',
    body: 'base64url',
    length: 37,
    revoke: 'https://yandex.cloud/en/docs/iam/concepts/authorization/access-key',
    suggest: { path: 'yandexcloud', field: 'secret_access_key', env: 'YC_SECRET_ACCESS_KEY' },
  }),
];
