import { defineRule } from '../../define';
import { base62, base64url, sample } from '../../samples';

const revoke = 'https://platform.openai.com/api-keys';
const suggest = { path: 'openai', field: 'api_key', env: 'OPENAI_API_KEY' };
/** "OpenAI" in base64: stands in the middle of every key. */
const mark = 'T3BlbkFJ';
const marked = (key: string): 'valid' | 'invalid' => (key.includes(mark) ? 'valid' : 'invalid');

export const openai = [
  defineRule({
    id: 'openai-api-key',
    title: 'OpenAI API key',
    grants: 'Runs models and reads files at the expense of the project.',
    severity: 'error',
    keywords: ['sk-proj-', 'sk-svcacct-', 'sk-admin-', 'sk-none-'],
    pattern: /(?<![\w-])sk-(?:proj|svcacct|admin|None)-[\w-]{48,200}(?![\w-])/,
    verify: marked,
    minEntropy: 4,
    revoke,
    suggest,
    examples: {
      positive: [
        sample('sk-proj-', base64url(74), mark, base64url(74)),
        sample('sk-svcacct-', base64url(58), mark, base64url(58)),
        sample('sk-admin-', base64url(58), mark, base64url(58)),
      ],
      negative: [sample('sk-proj-', base64url(156)), sample('sk-proj-your-key-here')],
    },
  }),
  defineRule({
    id: 'openai-legacy-key',
    title: 'OpenAI API key (legacy)',
    grants: 'Runs models and reads files at the expense of the user.',
    severity: 'error',
    keywords: ['sk-'],
    pattern: /(?<![\w-])sk-[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}(?![\w-])/,
    verify: marked,
    minEntropy: 4,
    revoke,
    suggest,
    examples: {
      positive: [sample('sk-', base62(20), mark, base62(20))],
      negative: [sample('sk-', base62(48)), sample('sk-', base62(20), mark, base62(19))],
    },
  }),
];
