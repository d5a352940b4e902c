import { named } from '../../named';
import { parts, structured } from '../../structured';

export const elastic = [
  structured({
    id: 'elastic-cloud-api-key',
    title: 'Elastic Cloud API key',
    grants: 'Creates and changes deployments of the organization.',
    parts: ['essu_', ['base64', 60, 200]],
    revoke: 'https://www.elastic.co/docs/deploy-manage/api-keys/elastic-cloud-api-keys',
    suggest: { path: 'elastic', field: 'api_key', env: 'EC_API_KEY' },
  }),
  named({
    id: 'elastic-api-key',
    title: 'Elasticsearch API key',
    grants: 'Reads and changes indices within its privileges.',
    names: ['elastic_api', 'elasticsearch', 'elastic_search', 'es_api_key', 'elastic_apm'],
    shape: parts(['base62', 58], '=='),
    revoke: 'https://www.elastic.co/docs/deploy-manage/api-keys/elasticsearch-api-keys',
    suggest: { path: 'elastic', field: 'api_key', env: 'ELASTIC_API_KEY' },
  }),
];
