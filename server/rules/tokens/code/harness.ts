import { structured } from '../../structured';

export const harness = [
  structured({
    id: 'harness-personal-token',
    title: 'Harness personal access token',
    grants: 'Runs pipelines and reads secrets as the user.',
    parts: ['pat.', ['base64url', 22], '.', ['hex', 24], '.', ['base62', 20]],
    revoke: 'https://developer.harness.io/docs/platform/automation/api/add-and-manage-api-keys/',
    suggest: { path: 'harness', field: 'token', env: 'HARNESS_API_KEY' },
  }),
  structured({
    id: 'harness-service-account-token',
    title: 'Harness service account token',
    grants: 'Runs pipelines and reads secrets as the service account.',
    parts: ['sat.', ['base64url', 22], '.', ['hex', 24], '.', ['base62', 20]],
    revoke: 'https://developer.harness.io/docs/platform/automation/api/add-and-manage-api-keys/',
    suggest: { path: 'harness', field: 'token', env: 'HARNESS_API_KEY' },
  }),
];
