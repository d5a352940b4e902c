import { defineRule } from '../../define';
import { hex, sample } from '../../samples';

export const datadog = [
  defineRule({
    id: 'datadog-api-key',
    title: 'Datadog API or application key',
    grants: 'Sends metrics and logs; an application key also reads and changes monitors and dashboards.',
    severity: 'error',
    keywords: ['dd_api_key', 'dd_app_key', 'dd-api-key', 'dd-application-key', 'datadog'],
    pattern:
      /(?:dd[_-](?:api|app|application)[_-]key|datadog[\w.-]{0,32})["'\]]{0,2}[ \t]{0,4}(?:=>|:=|[=:,])[ \t]{0,4}["'`]?(?<secret>[0-9a-f]{40}|[0-9a-f]{32})(?![\w-])/i,
    minEntropy: 3,
    revoke: 'https://app.datadoghq.com/organization-settings/api-keys',
    suggest: { path: 'datadog', field: 'api_key', env: 'DD_API_KEY' },
    examples: {
      positive: [sample('DD_API_KEY=', hex(32)), sample('datadogAppKey: "', hex(40), '"')],
      negative: [sample('DD_API_KEY=', hex(31)), sample('DD_API_KEY=', hex(36)), sample('datadog: ', hex(7))],
    },
  }),
];
