import { prefixed } from '../../prefixed';
import { structured } from '../../structured';

export const dependencytrack = [
  prefixed({
    id: 'dependencytrack-api-key',
    title: 'Dependency-Track API key',
    grants: 'Uploads bills of materials and reads findings.',
    prefix: 'odt_',
    body: 'base62',
    length: [32, 64],
    revoke: 'https://docs.dependencytrack.org/integrations/rest-api/',
    suggest: { path: 'dependencytrack', field: 'api_key', env: 'DEPENDENCY_TRACK_API_KEY' },
  }),
  structured({
    id: 'dependencytrack-public-id-api-key',
    title: 'Dependency-Track API key (with its public ID)',
    grants: 'Uploads bills of materials and reads findings.',
    parts: ['odt_', ['base62', 8], '_', ['base62', 32]],
    revoke: 'https://docs.dependencytrack.org/integrations/rest-api/',
    suggest: { path: 'dependencytrack', field: 'api_key', env: 'DEPENDENCY_TRACK_API_KEY' },
  }),
];
