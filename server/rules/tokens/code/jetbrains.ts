import { structured } from '../../structured';

export const jetbrains = [
  structured({
    id: 'jetbrains-permanent-token',
    title: 'JetBrains YouTrack or Hub permanent token',
    grants: 'Acts as the user in YouTrack or Hub.',
    parts: ['perm:', ['base64', 4, 60], '.', ['base64', 4, 60], '.', ['base62', 30]],
    revoke: 'https://www.jetbrains.com/help/youtrack/server/manage-permanent-token.html',
    suggest: { path: 'jetbrains', field: 'token', env: 'YOUTRACK_TOKEN' },
  }),
];
