import { named } from '../../named';
import { parts } from '../../structured';

export const launchdarkly = [
  named({
    id: 'launchdarkly-api-token',
    title: 'LaunchDarkly API access token',
    grants: 'Changes flags and settings of the account.',
    names: ['launchdarkly', 'launch_darkly', 'ld_api', 'ld_access'],
    shape: parts('api-', ['hex', 8], '-', ['hex', 4], '-', ['hex', 4], '-', ['hex', 4], '-', ['hex', 12]),
    revoke: 'https://launchdarkly.com/docs/home/account/api',
    suggest: { path: 'launchdarkly', field: 'api_token', env: 'LAUNCHDARKLY_ACCESS_TOKEN' },
  }),
  named({
    id: 'launchdarkly-sdk-key',
    title: 'LaunchDarkly SDK key',
    grants: 'Reads all flags and their rules of the environment.',
    names: ['launchdarkly', 'launch_darkly', 'ld_sdk', 'ldclient'],
    shape: parts('sdk-', ['hex', 8], '-', ['hex', 4], '-', ['hex', 4], '-', ['hex', 4], '-', ['hex', 12]),
    revoke: 'https://launchdarkly.com/docs/home/account/environment/keys',
    suggest: { path: 'launchdarkly', field: 'sdk_key', env: 'LAUNCHDARKLY_SDK_KEY' },
  }),
];
