import { named, shape } from '../../named';

export const getresponse = [
  named({
    id: 'getresponse-api-key',
    title: 'GetResponse API key',
    grants: 'Reads contacts and sends mail of the account.',
    names: ['getresponse'],
    shape: shape('lowerAlnum', 32),
    revoke: 'https://apidocs.getresponse.com/v3/authentication',
    suggest: { path: 'getresponse', field: 'api_key', env: 'GETRESPONSE_API_KEY' },
  }),
];
