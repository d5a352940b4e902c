import { defineRule } from '../../define';
import { base62, base64, base64url, digits, sample } from '../../samples';

export const azure = [
  defineRule({
    id: 'azure-storage-key',
    title: 'Azure account key',
    grants: 'Full access to the storage or Cosmos DB account.',
    severity: 'error',
    keywords: ['accountkey'],
    pattern: /AccountKey["']?[ \t]{0,4}[=:][ \t]{0,4}["']?(?<secret>[A-Za-z0-9+/]{86}==)(?![A-Za-z0-9+/=])/i,
    minEntropy: 4,
    revoke: 'https://learn.microsoft.com/azure/storage/common/storage-account-keys-manage',
    suggest: { path: 'azure', field: 'account_key', env: 'AZURE_STORAGE_KEY' },
    examples: {
      positive: [
        sample(
          'DefaultEndpointsProtocol=https;AccountName=app;AccountKey=',
          base64(64),
          ';EndpointSuffix=core.windows.net',
        ),
        sample('"accountKey": "', base64(64), '"'),
      ],
      negative: [
        sample('AccountKey=', base64(63)),
        sample(
          'AccountKey=Eby8vdM02x',
          'NOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==',
        ),
      ],
    },
  }),
  defineRule({
    id: 'azure-shared-access-key',
    title: 'Azure Service Bus, Event Hubs or IoT Hub key',
    grants: 'Sends and receives messages within the rights of its policy.',
    severity: 'error',
    keywords: ['sharedaccesskey='],
    pattern: /SharedAccessKey=(?<secret>[A-Za-z0-9+/]{43}=)(?![A-Za-z0-9+/=])/i,
    minEntropy: 3.5,
    revoke: 'https://learn.microsoft.com/azure/service-bus-messaging/service-bus-sas',
    suggest: { path: 'azure', field: 'shared_access_key', env: 'AZURE_SHARED_ACCESS_KEY' },
    examples: {
      positive: [
        sample(
          'Endpoint=sb://app.servicebus.windows.net/;SharedAccessKeyName=x;SharedAccessKey=',
          base64(32),
        ),
      ],
      negative: [sample('SharedAccessKey=', base64(30)), sample('SharedAccessKey=<key>')],
    },
  }),
  defineRule({
    id: 'azure-client-secret',
    title: 'Microsoft Entra client secret',
    grants: 'Acts as the application registration with all its permissions.',
    severity: 'error',
    keywords: ['0q~', '1q~', '2q~', '3q~', '4q~', '5q~', '6q~', '7q~', '8q~', '9q~'],
    lead: { chars: /[\w.~-]/, max: 3 },
    pattern: /(?<![\w.~-])[\w.~-]{3}\dQ~[\w.~-]{31,34}(?![\w.~-])/,
    minEntropy: 3.5,
    revoke: 'https://learn.microsoft.com/entra/identity-platform/how-to-add-credentials',
    suggest: { path: 'azure', field: 'client_secret', env: 'AZURE_CLIENT_SECRET' },
    examples: {
      positive: [
        sample(base62(3), digits(1), 'Q~', base62(34)),
        sample(base62(3), digits(1), 'Q~', base64url(31)),
      ],
      negative: [sample(base62(3), digits(1), 'Q~', base62(30)), sample(base62(3), 'aQ~', base62(34))],
    },
  }),
  defineRule({
    id: 'azure-devops-token',
    title: 'Azure DevOps personal access token',
    grants: "Acts as the user in the organisation within the token's scopes.",
    severity: 'error',
    keywords: ['azdo'],
    lead: { chars: /[A-Za-z0-9]/, max: 76 },
    pattern: /(?<![A-Za-z0-9])[A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4}(?![A-Za-z0-9])/,
    sparse: true,
    minEntropy: 4,
    revoke:
      'https://learn.microsoft.com/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate',
    suggest: { path: 'azure', field: 'devops_token', env: 'AZURE_DEVOPS_EXT_PAT' },
    examples: {
      positive: [
        sample(base62(76), 'AZDO', base62(4)),
        sample(base62(52), 'JQQJ99BAAC', 'A'.repeat(13), 'S', 'AZDO', base62(4)),
      ],
      negative: [sample(base62(75), 'AZDO', base62(4)), sample(base62(76), 'AZDO', base62(5))],
    },
  }),
];
