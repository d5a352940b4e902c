import { named, shape } from '../../named';
import { parts } from '../../structured';

export const gradle = [
  named({
    id: 'gradle-plugin-portal-secret',
    title: 'Gradle Plugin Portal key or secret',
    grants: 'Publishes plugins as the user.',
    names: ['gradle_publish', 'gradle.publish'],
    shape: shape('base62', 32),
    revoke: 'https://docs.gradle.org/current/userguide/publishing_gradle_plugins.html',
    suggest: { path: 'gradle', field: 'publish_secret', env: 'GRADLE_PUBLISH_SECRET' },
  }),
  named({
    id: 'gradle-develocity-access-key',
    title: 'Develocity access key',
    grants: 'Publishes and reads build scans as the user.',
    names: ['develocity', 'gradle_enterprise', 'gradle-enterprise'],
    shape: parts(['base64url', 1, 40], '.', ['base64url', 1, 40], '=', ['lowerAlnum', 52]),
    revoke: 'https://docs.gradle.com/develocity/gradle-plugin/current/#authenticating',
    suggest: { path: 'gradle', field: 'access_key', env: 'DEVELOCITY_ACCESS_KEY' },
  }),
];
