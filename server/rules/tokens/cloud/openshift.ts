import { prefixed } from '../../prefixed';

export const openshift = [
  prefixed({
    id: 'openshift-token',
    title: 'OpenShift access token',
    grants: 'Acts in the cluster as the user or service account.',
    prefix: 'sha256~',
    body: 'base64url',
    length: 43,
    revoke:
      'https://docs.openshift.com/container-platform/latest/authentication/managing-oauth-access-tokens.html',
    suggest: { path: 'openshift', field: 'token', env: 'OPENSHIFT_TOKEN' },
  }),
];
