import { named, shape } from '../../named';
import { structured } from '../../structured';

export const trello = [
  structured({
    id: 'trello-api-token',
    title: 'Trello API token',
    grants: 'Reads and changes boards as the user.',
    parts: ['ATTA', ['hex', 64], ['upperHex', 8]],
    revoke: 'https://trello.com/power-ups/admin',
    suggest: { path: 'trello', field: 'api_token', env: 'TRELLO_TOKEN' },
  }),
  named({
    id: 'trello-legacy-api-token',
    title: 'Trello API token (old format)',
    grants: 'Reads and changes boards as the user.',
    names: ['trello'],
    shape: shape('hex', 64),
    revoke: 'https://trello.com/power-ups/admin',
    suggest: { path: 'trello', field: 'api_token', env: 'TRELLO_TOKEN' },
  }),
  named({
    id: 'trello-api-key',
    title: 'Trello API key',
    grants: 'Names the application; together with a token it reads and changes boards.',
    names: ['trello'],
    shape: shape('hex', 32),
    revoke: 'https://trello.com/power-ups/admin',
    suggest: { path: 'trello', field: 'api_key', env: 'TRELLO_API_KEY' },
    severity: 'warning',
  }),
];
