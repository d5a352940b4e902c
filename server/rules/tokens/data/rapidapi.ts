import { structured } from '../../structured';

export const rapidapi = [
  structured({
    id: 'rapidapi-key',
    title: 'RapidAPI key',
    grants: 'Calls APIs at the expense of the account.',
    parts: [['hex', 10], 'msh', ['hex', 15], 'p1', ['hex', 5], 'jsn', ['hex', 12]],
    revoke: 'https://docs.rapidapi.com/docs/keys-and-key-rotation',
    suggest: { path: 'rapidapi', field: 'key', env: 'RAPIDAPI_KEY' },
  }),
];
