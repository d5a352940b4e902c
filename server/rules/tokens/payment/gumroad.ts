import { named, shape } from '../../named';
import { parts } from '../../structured';

export const gumroad = [
  named({
    id: 'gumroad-access-token',
    title: 'Gumroad access token',
    grants: 'Reads sales and changes products of the seller.',
    names: ['gumroad'],
    shape: parts(['base64url', 43]),
    revoke: 'https://gumroad.com/api',
    suggest: { path: 'gumroad', field: 'access_token', env: 'GUMROAD_ACCESS_TOKEN' },
  }),
  named({
    id: 'gumroad-application-secret',
    title: 'Gumroad application secret',
    grants: 'Poses as the OAuth application.',
    names: ['gumroad'],
    shape: shape('hex', 64),
    revoke: 'https://gumroad.com/api',
    suggest: { path: 'gumroad', field: 'application_secret', env: 'GUMROAD_APPLICATION_SECRET' },
  }),
];
