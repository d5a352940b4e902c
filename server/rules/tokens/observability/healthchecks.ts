import { uuid } from '../../named';
import { inUrl } from '../../inUrl';

export const healthchecks = [
  inUrl({
    id: 'healthchecks-ping-key',
    title: 'Healthchecks.io ping URL',
    grants: 'Reports the job as done, so that its failure stays unseen.',
    after: ['hc-ping.com/', 'healthchecks.io/ping/'],
    shape: uuid,
    severity: 'warning',
    revoke: 'https://healthchecks.io/docs/http_api/',
    suggest: { path: 'healthchecks', field: 'ping_key', env: 'HEALTHCHECKS_PING_KEY' },
  }),
];
