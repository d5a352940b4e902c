import { named, shape } from '../../named';
import { structured } from '../../structured';

export const salesforce = [
  structured({
    id: 'salesforce-access-token',
    title: 'Salesforce access token',
    grants: 'Reads and changes records as the user, while the session lasts.',
    parts: ['00D', ['base62', 12], '!', ['base64url', 90, 120]],
    revoke: 'https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_revoke_token.htm&type=5',
    suggest: { path: 'salesforce', field: 'access_token', env: 'SALESFORCE_ACCESS_TOKEN' },
  }),
  named({
    id: 'salesforce-client-secret',
    title: 'Salesforce connected app secret',
    grants: 'Makes access tokens in the name of the app.',
    names: ['salesforce', 'sfdc'],
    shape: shape('upperAlnum', 64),
    revoke:
      'https://help.salesforce.com/s/articleView?id=xcloud.connected_app_rotate_consumer_details.htm&type=5',
    suggest: { path: 'salesforce', field: 'client_secret', env: 'SALESFORCE_CLIENT_SECRET' },
  }),
];
