import { named, shape } from '../../named';

export const browserstack = [
  named({
    id: 'browserstack-access-key',
    title: 'BrowserStack access key',
    grants: 'Runs tests and reads their results as the user.',
    names: ['browserstack'],
    shape: shape('base62', 20),
    revoke: 'https://www.browserstack.com/docs/automate/api-reference/selenium/authentication',
    suggest: { path: 'browserstack', field: 'access_key', env: 'BROWSERSTACK_ACCESS_KEY' },
  }),
];
