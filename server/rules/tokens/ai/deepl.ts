import { named } from '../../named';
import { parts } from '../../structured';

export const deepl = [
  named({
    id: 'deepl-api-key',
    title: 'DeepL API key',
    grants: 'Translates at the expense of the account.',
    names: ['deepl'],
    shape: parts(['hex', 8], '-', ['hex', 4], '-', ['hex', 4], '-', ['hex', 4], '-', ['hex', 12], ':fx'),
    revoke: 'https://support.deepl.com/hc/articles/360020695820',
    suggest: { path: 'deepl', field: 'api_key', env: 'DEEPL_API_KEY' },
  }),
];
