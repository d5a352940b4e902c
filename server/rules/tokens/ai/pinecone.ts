import { named, uuid } from '../../named';
import { structured } from '../../structured';

export const pinecone = [
  structured({
    id: 'pinecone-api-key',
    title: 'Pinecone API key',
    grants: 'Reads and changes the vectors of the project.',
    parts: ['pcsk_', ['base62', 5, 6], '_', ['base62', 63]],
    revoke: 'https://docs.pinecone.io/guides/projects/manage-api-keys',
    suggest: { path: 'pinecone', field: 'api_key', env: 'PINECONE_API_KEY' },
  }),
  named({
    id: 'pinecone-legacy-api-key',
    title: 'Pinecone API key (old format)',
    grants: 'Reads and changes the vectors of the project.',
    names: ['pinecone'],
    shape: uuid,
    revoke: 'https://docs.pinecone.io/guides/projects/manage-api-keys',
    suggest: { path: 'pinecone', field: 'api_key', env: 'PINECONE_API_KEY' },
  }),
];
