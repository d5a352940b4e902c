import { defineRule } from '../../define';
import { hex, sample } from '../../samples';

export const sidekiq = [
  defineRule({
    id: 'sidekiq-credentials',
    title: 'Sidekiq Pro or Enterprise credentials',
    grants: 'Downloads the commercial gems of the licence.',
    severity: 'error',
    keywords: ['contribsys__com', 'contribsys.com'],
    lead: { chars: /[\w:@/.]/, max: 32 },
    pattern:
      /(?<![\w-])(?:(?:BUNDLE_(?:ENTERPRISE|GEMS)__CONTRIBSYS__COM|(?:enterprise|gems)\.contribsys\.com)["' \t:=]{1,8}(?<secret>[0-9a-f]{8}:[0-9a-f]{8})|[0-9a-f]{8}:[0-9a-f]{8}@(?:enterprise|gems)\.contribsys\.com)(?![\w-])/i,
    revoke: 'https://github.com/sidekiq/sidekiq/wiki/Commercial-FAQ',
    suggest: { path: 'sidekiq', field: 'credentials', env: 'BUNDLE_GEMS__CONTRIBSYS__COM' },
    examples: {
      positive: [
        sample('BUNDLE_GEMS__CONTRIBSYS__COM=', hex(8), ':', hex(8)),
        sample('BUNDLE_ENTERPRISE__CONTRIBSYS__COM: ', hex(8), ':', hex(8)),
      ],
      negative: [
        sample('BUNDLE_GEMS__CONTRIBSYS__COM=', hex(8), ':', hex(7)),
        sample('BUNDLE_GEMS__CONTRIBSYS__COM='),
      ],
    },
  }),
];
