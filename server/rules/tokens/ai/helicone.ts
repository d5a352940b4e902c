import { structured } from '../../structured';

export const helicone = [
  structured({
    id: 'helicone-api-key',
    title: 'Helicone API key',
    grants: 'Reads and logs the requests of the organization.',
    parts: [
      'sk-helicone-',
      ['lowerAlnum', 7],
      '-',
      ['lowerAlnum', 7],
      '-',
      ['lowerAlnum', 7],
      '-',
      ['lowerAlnum', 7],
    ],
    revoke: 'https://docs.helicone.ai/',
    suggest: { path: 'helicone', field: 'api_key', env: 'HELICONE_API_KEY' },
  }),
];
