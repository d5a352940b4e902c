import { prefixed } from '../../prefixed';

export const builderio = [
  prefixed({
    id: 'builderio-private-key',
    title: 'Builder.io private key',
    grants: 'Changes the content and models of the space.',
    prefix: 'bpk-',
    body: 'hex',
    length: 32,
    revoke: 'https://www.builder.io/c/docs/private-key',
    suggest: { path: 'builderio', field: 'private_key', env: 'BUILDER_PRIVATE_KEY' },
  }),
];
