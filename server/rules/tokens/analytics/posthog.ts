import { prefixed } from '../../prefixed';

export const posthog = [
  prefixed({
    id: 'posthog-personal-api-key',
    title: 'PostHog personal API key',
    grants: 'Reads and changes projects as the user.',
    prefix: 'phx_',
    body: 'base62',
    length: [43, 48],
    revoke: 'https://posthog.com/docs/api',
    suggest: { path: 'posthog', field: 'api_key', env: 'POSTHOG_API_KEY' },
  }),
  prefixed({
    id: 'posthog-project-secret-key',
    title: 'PostHog project secret key',
    grants: 'Evaluates feature flags of the project.',
    prefix: 'phs_',
    body: 'base62',
    length: [43, 48],
    revoke: 'https://posthog.com/docs/feature-flags/local-evaluation',
    suggest: { path: 'posthog', field: 'secret_key', env: 'POSTHOG_SECRET_KEY' },
  }),
];
