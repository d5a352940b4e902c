import { inUrl } from '../../inUrl';
import { named, shape } from '../../named';
import { prefixed } from '../../prefixed';

export const alchemy = [
  named({
    id: 'alchemy-api-key',
    title: 'Alchemy API key',
    grants: 'Calls the node networks at the expense of the application.',
    names: ['alchemy'],
    shape: shape('base64url', 32),
    revoke: 'https://www.alchemy.com/docs/create-an-api-key',
    suggest: { path: 'alchemy', field: 'api_key', env: 'ALCHEMY_API_KEY' },
  }),
  prefixed({
    id: 'alchemy-access-key',
    title: 'Alchemy access key',
    grants: 'Calls the node networks at the expense of the application.',
    prefix: 'alcht_',
    body: 'base62',
    length: 30,
    revoke: 'https://www.alchemy.com/docs/create-an-api-key',
    suggest: { path: 'alchemy', field: 'access_key', env: 'ALCHEMY_API_KEY' },
  }),
  inUrl({
    id: 'alchemy-endpoint-key',
    title: 'Alchemy key in an endpoint URL',
    grants: 'Calls the node networks at the expense of the application.',
    after: ['alchemy.com/v2/', 'alchemyapi.io/v2/', 'alchemy.com/nft/v3/'],
    shape: shape('base64url', 32),
    revoke: 'https://www.alchemy.com/docs/create-an-api-key',
    suggest: { path: 'alchemy', field: 'api_key', env: 'ALCHEMY_API_KEY' },
  }),
];
