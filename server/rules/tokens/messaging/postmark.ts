import { named, uuid } from '../../named';

export const postmark = [
  named({
    id: 'postmark-server-token',
    title: 'Postmark server token',
    grants: "Sends mail in the name of the server's domains.",
    names: ['postmark'],
    shape: uuid,
    revoke: 'https://postmarkapp.com/support/article/1008-what-are-the-account-and-server-api-tokens',
    suggest: { path: 'postmark', field: 'server_token', env: 'POSTMARK_SERVER_TOKEN' },
  }),
];
