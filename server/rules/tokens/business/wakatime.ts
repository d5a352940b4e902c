import { named, uuid } from '../../named';
import { structured } from '../../structured';

export const wakatime = [
  structured({
    id: 'wakatime-api-key',
    title: 'WakaTime API key',
    grants: 'Reads the coding activity of the user.',
    parts: ['waka_', ['hex', 8], '-', ['hex', 4], '-', ['hex', 4], '-', ['hex', 4], '-', ['hex', 12]],
    revoke: 'https://wakatime.com/settings/api-key',
    suggest: { path: 'wakatime', field: 'api_key', env: 'WAKATIME_API_KEY' },
  }),
  named({
    id: 'wakatime-legacy-api-key',
    title: 'WakaTime API key (old format)',
    grants: 'Reads the coding activity of the user.',
    names: ['wakatime', 'waka_time'],
    shape: uuid,
    revoke: 'https://wakatime.com/settings/api-key',
    suggest: { path: 'wakatime', field: 'api_key', env: 'WAKATIME_API_KEY' },
  }),
];
