import { structured } from '../../structured';

export const emailoctopus = [
  structured({
    id: 'emailoctopus-api-key',
    title: 'EmailOctopus API key',
    grants: 'Reads and changes the lists and contacts of the account.',
    parts: ['eo_', ['hex', 64]],
    revoke: 'https://emailoctopus.com/developer/api-keys',
    suggest: { path: 'emailoctopus', field: 'api_key', env: 'EMAILOCTOPUS_API_KEY' },
  }),
];
