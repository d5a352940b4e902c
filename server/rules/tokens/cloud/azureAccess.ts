import { defineRule } from '../../define';
import { named, shape } from '../../named';
import { base62, base64, digits, lowerAlnum, sample } from '../../samples';

export const azureAccess = [
  defineRule({
    id: 'azure-app-configuration-secret',
    title: 'Azure App Configuration connection string',
    grants: 'Reads, and with a writing key changes, the configuration of applications.',
    severity: 'error',
    keywords: ['azconfig.io;id='],
    pattern:
      /azconfig\.io;Id=[^;\s"']{4,80};Secret=(?<secret>[A-Za-z0-9+/]{36,100}={0,2})(?![A-Za-z0-9+/=])/i,
    minEntropy: 3.5,
    revoke: 'https://learn.microsoft.com/azure/azure-app-configuration/howto-best-practices',
    suggest: { path: 'azure', field: 'appconfig_secret', env: 'AZURE_APPCONFIG_SECRET' },
    examples: {
      positive: [
        sample(
          'Endpoint=https://app.azconfig.io;Id=',
          base62(4),
          '-l0-s0:',
          base62(20),
          ';Secret=',
          base64(32),
        ),
      ],
      negative: [
        sample(
          'Endpoint=https://app.azconfig.io;Id=',
          base62(4),
          '-l0-s0:',
          base62(20),
          ';Secret=',
          base64(20),
        ),
      ],
    },
  }),
  defineRule({
    id: 'azure-sas-signature',
    title: 'Azure shared access signature',
    grants: 'Reads or writes what the signed URL names, until it expires.',
    severity: 'error',
    keywords: ['&sig=', '?sig='],
    pattern: /[?&]sig=(?<secret>(?:[A-Za-z0-9+/]|%2[BbFf]){43}(?:=|%3[Dd]))(?![A-Za-z0-9%])/,
    minEntropy: 3.5,
    revoke: 'https://learn.microsoft.com/azure/storage/common/storage-sas-overview',
    suggest: { path: 'azure', field: 'sas_token', env: 'AZURE_STORAGE_SAS_TOKEN' },
    examples: {
      positive: [
        sample(
          'https://app.blob.core.windows.net/c?sv=2022-11-02&sp=r&sig=',
          base62(41),
          '%2B',
          base62(1),
          '%3D',
        ),
        sample('sv=2022-11-02&se=2030-01-01&sig=', base62(43), '='),
      ],
      negative: [sample('sv=2022-11-02&sig=', base62(40), '%3D'), sample('?sig=', base62(20))],
    },
  }),
  defineRule({
    id: 'azure-logic-app-signature',
    title: 'Azure Logic Apps or Power Automate trigger URL',
    grants: 'Starts the workflow with any input.',
    severity: 'error',
    keywords: ['/triggers/'],
    pattern:
      /\/triggers\/[\w-]{1,80}\/(?:paths\/)?(?:invoke|run)[^\s"'<>]{0,200}[?&]sig=(?<secret>[\w-]{43})(?![\w%=-])/,
    minEntropy: 3.5,
    revoke: 'https://learn.microsoft.com/azure/logic-apps/logic-apps-securing-a-logic-app',
    suggest: { path: 'azure', field: 'trigger_signature', env: 'LOGIC_APP_SIGNATURE' },
    examples: {
      positive: [
        sample(
          'https://prod-00.westeurope.logic.azure.com/workflows/',
          lowerAlnum(32),
          '/triggers/manual/paths/invoke?api-version=2016-10-01&sv=1.0&sig=',
          base62(43),
        ),
      ],
      negative: [sample('https://logic.azure.com/workflows/a/triggers/manual/paths/invoke?sig=', base62(30))],
    },
  }),
  named({
    id: 'azure-devops-legacy-token',
    title: 'Azure DevOps personal access token (old format)',
    grants: "Acts as the user in the organisation within the token's scopes.",
    names: [
      'azure_devops',
      'azuredevops',
      'azdo_',
      'ado_pat',
      'ado_token',
      'vsts',
      'vss_nuget',
      'system_access',
    ],
    shape: shape('lowerAlnum', 52),
    says: ['token', 'pat', 'key', 'pass', 'secret'],
    revoke:
      'https://learn.microsoft.com/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate',
    suggest: { path: 'azure', field: 'devops_token', env: 'AZURE_DEVOPS_EXT_PAT' },
  }),
  named({
    id: 'azure-cognitive-key',
    title: 'Azure AI services key (old format)',
    grants: 'Calls the models and services of the resource at the expense of its owner.',
    names: ['azure', 'cognitive', 'ocp-apim-subscription', 'speech_key', 'bing_search'],
    shape: shape('hex', 32),
    says: ['key'],
    revoke: 'https://learn.microsoft.com/azure/ai-services/rotate-keys',
    suggest: { path: 'azure', field: 'api_key', env: 'AZURE_API_KEY' },
  }),
  defineRule({
    id: 'azure-publish-profile-password',
    title: 'Azure App Service publishing password',
    grants: 'Deploys code to the app.',
    severity: 'error',
    keywords: ['userpwd='],
    pattern: /userPWD=["'](?<secret>[A-Za-z0-9]{60})(?=["'])/i,
    minEntropy: 4,
    revoke: 'https://learn.microsoft.com/azure/app-service/deploy-configure-credentials',
    suggest: { path: 'azure', field: 'publish_password', env: 'AZURE_PUBLISH_PASSWORD' },
    examples: {
      positive: [sample('userName="$app" userPWD="', base62(60), '" webSystem="WebSites"')],
      negative: [sample('userPWD="', base62(59), '"'), sample('userPWD="', digits(8), '"')],
    },
  }),
];
