import { prefixed } from '../../prefixed';

export const octopusdeploy = [
  prefixed({
    id: 'octopusdeploy-api-key',
    title: 'Octopus Deploy API key',
    grants: 'Deploys and reads variables as the user.',
    prefix: 'API-',
    body: 'upperAlnum',
    length: [25, 32],
    // Only hexadecimal digits: an identifier in a URL.
    verify: (secret) => (/[G-Z]/.test(secret.slice(4)) ? 'unknown' : 'invalid'),
    revoke: 'https://octopus.com/docs/octopus-rest-api/how-to-create-an-api-key',
    suggest: { path: 'octopusdeploy', field: 'api_key', env: 'OCTOPUS_API_KEY' },
  }),
];
