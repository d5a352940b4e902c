import { prefixed } from '../prefixed';

export const figma = [
  prefixed({
    id: 'figma-access-token',
    title: 'Figma personal access token',
    grants: 'Reads the files of the user, and comments on them.',
    prefix: 'figd_',
    body: 'base64url',
    length: [38, 50],
    revoke: 'https://www.figma.com/developers/api#access-tokens',
    suggest: { path: 'figma', field: 'token', env: 'FIGMA_TOKEN' },
  }),
];
