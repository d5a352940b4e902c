import { named } from '../../named';
import { parts } from '../../structured';
import { prefixed } from '../../prefixed';

export const figma = [
  prefixed({
    id: 'figma-access-token',
    title: 'Figma personal access token',
    grants: 'Reads the files of the user, and comments on them.',
    prefix: 'figd_',
    body: 'base64url',
    length: [38, 64],
    revoke: 'https://www.figma.com/developers/api#access-tokens',
    suggest: { path: 'figma', field: 'token', env: 'FIGMA_TOKEN' },
  }),
  named({
    id: 'figma-legacy-token',
    title: 'Figma personal access token (old format)',
    grants: 'Reads and comments on files as the user.',
    names: ['figma'],
    shape: parts(['digits', 4, 7], '-', ['hex', 8], '-', ['hex', 4], '-', ['hex', 4], '-', ['hex', 4], '-', [
      'hex',
      12,
    ]),
    revoke: 'https://help.figma.com/hc/articles/8085703771159',
    suggest: { path: 'figma', field: 'token', env: 'FIGMA_TOKEN' },
  }),
];
