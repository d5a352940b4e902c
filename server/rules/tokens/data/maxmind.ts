import { named, shape } from '../../named';
import { structured } from '../../structured';

export const maxmind = [
  structured({
    id: 'maxmind-license-key',
    title: 'MaxMind licence key',
    grants: 'Downloads databases and looks up addresses at the expense of the account.',
    parts: [['base62', 6], '_', ['base62', 29], '_mmk'],
    revoke: 'https://support.maxmind.com/hc/articles/4407111582235',
    suggest: { path: 'maxmind', field: 'license_key', env: 'MAXMIND_LICENSE_KEY' },
  }),
  named({
    id: 'maxmind-legacy-license-key',
    title: 'MaxMind licence key (old format)',
    grants: 'Downloads databases at the expense of the account.',
    names: ['maxmind', 'geoip_license', 'geolite'],
    shape: shape('base62', 16),
    says: ['license', 'key'],
    revoke: 'https://support.maxmind.com/hc/articles/4407111582235',
    suggest: { path: 'maxmind', field: 'license_key', env: 'MAXMIND_LICENSE_KEY' },
  }),
];
