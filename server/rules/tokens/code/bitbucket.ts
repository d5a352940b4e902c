import { named, shape } from '../../named';

export const bitbucket = [
  named({
    id: 'bitbucket-oauth-secret',
    title: 'Bitbucket OAuth consumer secret',
    grants: "Makes access tokens for the workspace's repositories.",
    names: ['bitbucket'],
    shape: shape('base62', 32),
    says: ['secret'],
    revoke: 'https://support.atlassian.com/bitbucket-cloud/docs/use-oauth-on-bitbucket-cloud/',
    suggest: { path: 'bitbucket', field: 'client_secret', env: 'BITBUCKET_CLIENT_SECRET' },
  }),
];
