import { named, shape } from '../named';
import { parts } from '../structured';

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
  named({
    id: 'bitbucket-server-token',
    title: 'Bitbucket Data Center access token',
    grants: 'Reads and pushes the repositories it was made for.',
    names: ['bitbucket'],
    shape: parts(['base64', 44]),
    says: ['token'],
    revoke: 'https://confluence.atlassian.com/bitbucketserver/http-access-tokens-939515499.html',
    suggest: { path: 'bitbucket', field: 'token', env: 'BITBUCKET_TOKEN' },
  }),
];
