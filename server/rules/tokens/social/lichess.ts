import { prefixed } from '../../prefixed';

export const lichess = [
  prefixed({
    id: 'lichess-access-token',
    title: 'Lichess personal access token',
    grants: 'Plays and reads as the user within its scopes.',
    prefix: 'lip_',
    body: 'base62',
    length: [16, 60],
    revoke: 'https://lichess.org/account/oauth/token',
    suggest: { path: 'lichess', field: 'token', env: 'LICHESS_TOKEN' },
  }),
];
