import { parts } from '../../structured';
import { named } from '../../named';
import { prefixed } from '../../prefixed';

export const notion = [
  prefixed({
    id: 'notion-integration-token',
    title: 'Notion integration token',
    grants: 'Reads and changes the pages that are shared with the integration.',
    prefix: 'ntn_',
    body: 'base62',
    length: 46,
    revoke: 'https://www.notion.so/my-integrations',
    suggest: { path: 'notion', field: 'token', env: 'NOTION_TOKEN' },
  }),
  named({
    id: 'notion-legacy-token',
    title: 'Notion integration token (old format)',
    grants: 'Reads and changes the pages shared with the integration.',
    names: ['notion'],
    shape: parts('secret_', ['base62', 43]),
    revoke: 'https://www.notion.so/profile/integrations',
    suggest: { path: 'notion', field: 'token', env: 'NOTION_TOKEN' },
  }),
];
