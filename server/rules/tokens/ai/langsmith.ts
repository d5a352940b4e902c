import { structured } from '../../structured';

export const langsmith = [
  structured({
    id: 'langsmith-access-token',
    title: 'LangSmith personal access token',
    grants: 'Reads and logs traces as the user.',
    parts: ['lsv2_pt_', ['hex', 32], '_', ['hex', 10]],
    revoke: 'https://docs.langchain.com/langsmith/create-account-api-key',
    suggest: { path: 'langsmith', field: 'access_token', env: 'LANGSMITH_API_KEY' },
  }),
  structured({
    id: 'langsmith-service-key',
    title: 'LangSmith service key',
    grants: 'Reads and logs traces of the workspace.',
    parts: ['lsv2_sk_', ['hex', 32], '_', ['hex', 10]],
    revoke: 'https://docs.langchain.com/langsmith/create-account-api-key',
    suggest: { path: 'langsmith', field: 'service_key', env: 'LANGSMITH_API_KEY' },
  }),
];
