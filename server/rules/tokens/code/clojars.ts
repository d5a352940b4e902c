import { prefixed } from '../../prefixed';

export const clojars = [
  prefixed({
    id: 'clojars-deploy-token',
    title: 'Clojars deploy token',
    grants: 'Publishes artifacts of the account.',
    prefix: 'CLOJARS_',
    body: 'hex',
    length: 60,
    revoke: 'https://clojars.org/tokens',
    suggest: { path: 'clojars', field: 'token', env: 'CLOJARS_TOKEN' },
  }),
];
