import { structured } from '../../structured';

export const persona = [
  structured({
    id: 'persona-api-key',
    title: 'Persona API key',
    grants: 'Reads and creates identity checks of people.',
    parts: [
      'persona_production_',
      ['lowerAlnum', 8],
      '-',
      ['lowerAlnum', 4],
      '-',
      ['lowerAlnum', 4],
      '-',
      ['lowerAlnum', 4],
      '-',
      ['lowerAlnum', 12],
    ],
    revoke: 'https://docs.withpersona.com/api-keys',
    suggest: { path: 'persona', field: 'api_key', env: 'PERSONA_API_KEY' },
  }),
];
