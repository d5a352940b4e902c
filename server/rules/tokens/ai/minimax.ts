import { structured } from '../../structured';

export const minimax = [
  structured({
    id: 'minimax-api-key',
    title: 'MiniMax API key',
    grants: 'Runs models at the expense of the account.',
    parts: ['sk-api-', ['base64url', 110, 125]],
    revoke: 'https://platform.minimax.io/user-center/basic-information/interface-key',
    suggest: { path: 'minimax', field: 'api_key', env: 'MINIMAX_API_KEY' },
  }),
];
