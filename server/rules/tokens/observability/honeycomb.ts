import { named, shape } from '../../named';
import { prefixed } from '../../prefixed';

export const honeycomb = [
  named({
    id: 'honeycomb-api-key',
    title: 'Honeycomb API key',
    grants: 'Sends events and, where allowed, reads and changes queries.',
    names: ['honeycomb'],
    shape: shape('base62', 22, 32),
    revoke: 'https://docs.honeycomb.io/configure/environments/manage-api-keys/',
    suggest: { path: 'honeycomb', field: 'api_key', env: 'HONEYCOMB_API_KEY' },
  }),
  prefixed({
    id: 'honeycomb-ingest-key',
    title: 'Honeycomb ingest key',
    grants: 'Sends events into the environment.',
    prefix: 'hcaik_',
    body: 'lowerAlnum',
    length: 58,
    revoke: 'https://docs.honeycomb.io/configure/environments/manage-api-keys/',
    suggest: { path: 'honeycomb', field: 'ingest_key', env: 'HONEYCOMB_API_KEY' },
    severity: 'warning',
  }),
];
