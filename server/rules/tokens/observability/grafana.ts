import { defineRule } from '../../define';
import { prefixed } from '../../prefixed';
import { base62, hex, sample } from '../../samples';

export const grafana = [
  prefixed({
    id: 'grafana-cloud-token',
    title: 'Grafana Cloud access policy token',
    grants: 'Reads or writes metrics, logs and traces within its access policy.',
    prefix: 'glc_',
    body: 'base62',
    length: [50, 400],
    revoke:
      'https://grafana.com/docs/grafana-cloud/security-and-account-management/authentication-and-permissions/access-policies/',
    suggest: { path: 'grafana', field: 'token', env: 'GRAFANA_CLOUD_TOKEN' },
  }),
  defineRule({
    id: 'grafana-service-account-token',
    title: 'Grafana service account token',
    grants: 'Reads and changes dashboards and data sources within its role.',
    severity: 'error',
    keywords: ['glsa_'],
    pattern: /(?<![\w-])glsa_[A-Za-z0-9]{32}_[0-9a-f]{8}(?![\w-])/,
    minEntropy: 3.5,
    revoke: 'https://grafana.com/docs/grafana/latest/administration/service-accounts/',
    suggest: { path: 'grafana', field: 'token', env: 'GRAFANA_TOKEN' },
    examples: {
      positive: [sample('glsa_', base62(32), '_', hex(8))],
      negative: [sample('glsa_', base62(31), '_', hex(8)), sample('glsa_', base62(32), '_', hex(7))],
    },
  }),
];
