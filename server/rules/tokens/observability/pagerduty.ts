import { named, shape } from '../../named';
import { parts } from '../../structured';

export const pagerduty = [
  named({
    id: 'pagerduty-user-token',
    title: 'PagerDuty user API token',
    grants: 'Reads and changes incidents and schedules as the user.',
    names: ['pagerduty', 'pager_duty', 'pd_api', 'pd_token'],
    shape: parts('u+', ['base64url', 18]),
    revoke: 'https://support.pagerduty.com/main/docs/api-access-keys',
    suggest: { path: 'pagerduty', field: 'api_token', env: 'PAGERDUTY_TOKEN' },
  }),
  named({
    id: 'pagerduty-api-key',
    title: 'PagerDuty REST API key',
    grants: 'Reads and changes incidents, services and schedules of the account.',
    names: ['pagerduty', 'pager_duty'],
    shape: shape('base62', 20),
    revoke: 'https://support.pagerduty.com/main/docs/api-access-keys',
    suggest: { path: 'pagerduty', field: 'api_key', env: 'PAGERDUTY_API_KEY' },
  }),
  named({
    id: 'pagerduty-integration-key',
    title: 'PagerDuty integration key',
    grants: 'Opens and closes incidents of the service.',
    names: ['pagerduty', 'pager_duty'],
    shape: shape('hex', 32),
    revoke: 'https://support.pagerduty.com/main/docs/services-and-integrations',
    suggest: { path: 'pagerduty', field: 'integration_key', env: 'PAGERDUTY_INTEGRATION_KEY' },
    severity: 'warning',
  }),
];
