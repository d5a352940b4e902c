import { named, shape, uuid } from '../../named';

export const bugsnag = [
  named({
    id: 'bugsnag-api-key',
    title: 'BugSnag notifier API key',
    grants: 'Sends errors into the project.',
    names: ['bugsnag'],
    shape: shape('hex', 32),
    revoke: 'https://docs.bugsnag.com/',
    suggest: { path: 'bugsnag', field: 'api_key', env: 'BUGSNAG_API_KEY' },
    severity: 'warning',
  }),
  named({
    id: 'bugsnag-auth-token',
    title: 'BugSnag personal auth token',
    grants: 'Reads and changes errors as the user.',
    names: ['bugsnag'],
    shape: uuid,
    revoke: 'https://bugsnagapiv2.docs.apiary.io/',
    suggest: { path: 'bugsnag', field: 'auth_token', env: 'BUGSNAG_AUTH_TOKEN' },
  }),
];
