import { named } from '../../named';
import { parts } from '../../structured';

export const dify = [
  named({
    id: 'dify-api-key',
    title: 'Dify API key',
    grants: 'Runs the app or changes the knowledge of the workspace.',
    names: ['dify_', 'dify-', 'difyapi', 'difykey'],
    shape: parts('app-', ['base62', 24]),
    revoke: 'https://docs.dify.ai/',
    suggest: { path: 'dify', field: 'api_key', env: 'DIFY_API_KEY' },
  }),
];
