import { structured } from '../../structured';

export const intercom = [
  structured({
    id: 'intercom-access-token',
    title: 'Intercom access token',
    grants: 'Reads users and conversations of the workspace.',
    parts: ['dG9rO', ['base64', 54], '='],
    revoke: 'https://developers.intercom.com/docs/build-an-integration/learn-more/authentication',
    suggest: { path: 'intercom', field: 'access_token', env: 'INTERCOM_ACCESS_TOKEN' },
  }),
];
