import { defineRule } from '../../define';
import type { Sample, TokenRule } from '../../define';
import { base62, sample } from '../../samples';

/**
 * Since 2021 Azure's services write their own mark into the keys that they make: so many random characters, the
 * mark, and a checksum of a key that only Microsoft has.
 */
interface Service {
  readonly id: string;
  readonly title: string;
  readonly grants: string;
  readonly random: number;
  readonly mark: string;
  /** After the mark: the expression, and an example of it. */
  readonly tail: readonly [source: string, example: Sample];
  readonly field: string;
  readonly env: string;
  readonly page: string;
}

/** Keys of 64 bytes, of 32, and of 39 in base64, and those in base62. */
const tails = {
  long: ['[A-Za-z0-9+/]{5}[AQgw]==', sample(base62(5), 'Q==')],
  short: ['[A-P][A-Za-z0-9+/]{5}=', sample('B', base62(5), '=')],
  plain: ['[A-D][A-Za-z0-9+/]{5}', sample('C', base62(5))],
} as const;

const services: readonly Service[] = [
  {
    id: 'azure-storage-account-key',
    title: 'Azure Storage account key',
    grants: 'Full access to the storage account.',
    random: 76,
    mark: '+ASt',
    tail: tails.long,
    field: 'account_key',
    env: 'AZURE_STORAGE_KEY',
    page: 'storage/common/storage-account-keys-manage',
  },
  {
    id: 'azure-cosmosdb-key',
    title: 'Azure Cosmos DB key',
    grants: 'Reads and changes all data of the account.',
    random: 76,
    mark: 'ACDb',
    tail: tails.long,
    field: 'cosmosdb_key',
    env: 'COSMOS_KEY',
    page: 'cosmos-db/how-to-rotate-keys',
  },
  {
    id: 'azure-batch-key',
    title: 'Azure Batch key',
    grants: 'Runs jobs on the pools of the account.',
    random: 76,
    mark: '+ABa',
    tail: tails.long,
    field: 'batch_key',
    env: 'AZURE_BATCH_KEY',
    page: 'batch/account-key-rotation',
  },
  {
    id: 'azure-container-registry-key',
    title: 'Azure Container Registry password',
    grants: 'Pulls, and if allowed pushes, the images of the registry.',
    random: 42,
    mark: '+ACR',
    tail: tails.plain,
    field: 'registry_password',
    env: 'ACR_PASSWORD',
    page: 'container-registry/container-registry-authentication',
  },
  {
    id: 'azure-servicebus-key',
    title: 'Azure Service Bus key',
    grants: 'Sends and receives messages within the rights of its policy.',
    random: 33,
    mark: '+ASb',
    tail: tails.short,
    field: 'servicebus_key',
    env: 'SERVICEBUS_KEY',
    page: 'service-bus-messaging/service-bus-sas',
  },
  {
    id: 'azure-eventhub-key',
    title: 'Azure Event Hubs key',
    grants: 'Sends and receives events within the rights of its policy.',
    random: 33,
    mark: '+AEh',
    tail: tails.short,
    field: 'eventhub_key',
    env: 'EVENTHUB_KEY',
    page: 'event-hubs/authorize-access-shared-access-signature',
  },
  {
    id: 'azure-iot-key',
    title: 'Azure IoT Hub key',
    grants: 'Connects devices, or manages the hub, within the rights of its policy.',
    random: 33,
    mark: 'AIoT',
    tail: tails.short,
    field: 'iot_key',
    env: 'IOTHUB_KEY',
    page: 'iot-hub/authenticate-authorize-sas',
  },
  {
    id: 'azure-redis-key',
    title: 'Azure Cache for Redis key',
    grants: 'Reads and changes the cache.',
    random: 33,
    mark: 'AzCa',
    tail: tails.short,
    field: 'redis_key',
    env: 'REDIS_PASSWORD',
    page: 'azure-cache-for-redis/cache-configure',
  },
  {
    id: 'azure-search-key',
    title: 'Azure AI Search key',
    grants: 'Queries, and with an admin key changes, the indexes of the service.',
    random: 42,
    mark: 'AzSe',
    tail: tails.plain,
    field: 'search_key',
    env: 'AZURE_SEARCH_KEY',
    page: 'search/search-security-api-keys',
  },
  {
    id: 'azure-function-key',
    title: 'Azure Functions key',
    grants: 'Calls the functions of the app.',
    random: 44,
    mark: 'AzFu',
    tail: ['[\\w-]{5}[AQgw]==', sample(base62(5), 'g==')],
    field: 'function_key',
    env: 'AZURE_FUNCTION_KEY',
    page: 'azure-functions/function-keys-how-to',
  },
  {
    id: 'azure-machine-learning-key',
    title: 'Azure Machine Learning key',
    grants: 'Calls the endpoints of the workspace.',
    random: 42,
    mark: '+AMC',
    tail: tails.plain,
    field: 'ml_key',
    env: 'AZUREML_KEY',
    page: 'machine-learning/how-to-authenticate-online-endpoint',
  },
];

/** The kind that most services have made since 2024: OpenAI, AI services, Maps, Speech, DevOps and others. */
const common = defineRule({
  id: 'azure-service-key',
  title: 'Azure service key',
  grants: 'Whatever the key of that service may do: call models, read and change data.',
  severity: 'error',
  keywords: ['jqqj9'],
  lead: { chars: /[A-Za-z0-9]/, max: 52 },
  pattern:
    /(?<![A-Za-z0-9])[A-Za-z0-9]{52}JQQJ9[9DH][A-Za-z0-9][A-L][A-Za-z0-9]{24}(?:[A-Za-z0-9]{2}==)?(?![A-Za-z0-9+/=])/,
  minEntropy: 4,
  sparse: true,
  precedence: -1,
  revoke: 'https://learn.microsoft.com/azure/ai-services/rotate-keys',
  suggest: { path: 'azure', field: 'api_key', env: 'AZURE_API_KEY' },
  examples: {
    positive: [sample(base62(52), 'JQQJ99BCAC', base62(22))],
    negative: [sample(base62(51), 'JQQJ99BCAC', base62(22)), sample(base62(52), 'JQQJ99BCAC', base62(21))],
  },
});

export const azureKeys: readonly TokenRule[] = [
  ...services.map(({ id, title, grants, random, mark, tail: [source, example], field, env, page }) => {
    const chars = id === 'azure-function-key' ? String.raw`\w-` : 'A-Za-z0-9+/';
    return defineRule({
      id,
      title,
      grants,
      severity: 'error',
      keywords: [mark.toLowerCase()],
      lead: { chars: new RegExp(`[${chars}]`), max: random },
      pattern: new RegExp(
        `(?<![${chars}])[${chars}]{${random}}${mark.replace('+', String.raw`\+`)}${source}(?![${chars}=])`,
      ),
      minEntropy: 3.5,
      // The connection string around it says no more.
      precedence: 1,
      revoke: `https://learn.microsoft.com/azure/${page}`,
      suggest: { path: 'azure', field, env },
      examples: {
        positive: [sample(base62(random), mark, example)],
        negative: [sample(base62(random - 1), mark, example), sample(base62(random), mark, base62(4))],
      },
    });
  }),
  common,
];
