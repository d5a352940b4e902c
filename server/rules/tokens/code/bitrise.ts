import { parts } from '../../structured';
import { inUrl } from '../../inUrl';
import { named, shape } from '../../named';

export const bitrise = [
  named({
    id: 'bitrise-access-token',
    title: 'Bitrise access token',
    grants: 'Starts builds and reads their secrets as the user.',
    names: ['bitrise'],
    shape: shape('base64url', [60, 120]),
    revoke: 'https://docs.bitrise.io/en/bitrise-platform/accounts/personal-access-tokens.html',
    suggest: { path: 'bitrise', field: 'token', env: 'BITRISE_TOKEN' },
  }),
  inUrl({
    id: 'bitrise-webhook',
    title: 'Bitrise incoming webhook',
    grants: 'Starts builds of the app.',
    after: ['hooks.bitrise.io/h/github/', 'hooks.bitrise.io/h/gitlab/', 'hooks.bitrise.io/h/bitbucket-v2/'],
    shape: parts(['hex', 16], '/', ['base64url', 22]),
    revoke: 'https://docs.bitrise.io/en/bitrise-ci/references/incoming-webhooks.html',
    suggest: { path: 'bitrise', field: 'webhook', env: 'BITRISE_WEBHOOK' },
  }),
];
