import { structured } from '../../structured';

export const langfuse = [
  structured({
    id: 'langfuse-secret-key',
    title: 'Langfuse secret key',
    grants: 'Reads and logs traces of the project.',
    parts: ['sk-lf-', ['hex', 8], '-', ['hex', 4], '-', ['hex', 4], '-', ['hex', 4], '-', ['hex', 12]],
    revoke: 'https://langfuse.com/faq/all/where-are-langfuse-api-keys',
    suggest: { path: 'langfuse', field: 'secret_key', env: 'LANGFUSE_SECRET_KEY' },
  }),
];
