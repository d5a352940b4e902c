import { named, shape } from '../../named';
import { prefixed } from '../../prefixed';

export const segment = [
  prefixed({
    id: 'segment-public-api-token',
    title: 'Segment Public API token',
    grants: 'Reads and changes sources and destinations of the workspace.',
    prefix: 'sgp_',
    body: 'base62',
    length: 64,
    revoke: 'https://docs.segmentapis.com/tag/Getting-Started',
    suggest: { path: 'segment', field: 'api_token', env: 'SEGMENT_API_TOKEN' },
  }),
  named({
    id: 'segment-write-key',
    title: 'Segment write key',
    grants: 'Sends events into the source.',
    names: ['segment'],
    shape: shape('base62', 32),
    revoke: 'https://segment.com/docs/connections/find-writekey/',
    suggest: { path: 'segment', field: 'write_key', env: 'SEGMENT_WRITE_KEY' },
    severity: 'warning',
    says: ['write', 'api'],
  }),
];
