import { prefixed } from '../../prefixed';
import { structured } from '../../structured';

export const sourcegraph = [
  structured({
    id: 'sourcegraph-access-token',
    title: 'Sourcegraph access token',
    grants: 'Reads the code that the user can see.',
    parts: ['sgp_', ['anyHex', 16], '_', ['anyHex', 40]],
    revoke: 'https://sourcegraph.com/docs/cli/how-tos/creating-an-access-token',
    suggest: { path: 'sourcegraph', field: 'access_token', env: 'SRC_ACCESS_TOKEN' },
  }),
  prefixed({
    id: 'sourcegraph-local-access-token',
    title: 'Sourcegraph access token (local instance)',
    grants: 'Reads the code that the user can see.',
    prefix: 'sgp_local_',
    body: 'anyHex',
    length: 40,
    revoke: 'https://sourcegraph.com/docs/cli/how-tos/creating-an-access-token',
    suggest: { path: 'sourcegraph', field: 'access_token', env: 'SRC_ACCESS_TOKEN' },
  }),
  prefixed({
    id: 'sourcegraph-personal-access-token',
    title: 'Sourcegraph access token (version 2)',
    grants: 'Reads the code that the user can see.',
    prefix: 'sgp_',
    body: 'anyHex',
    length: 40,
    revoke: 'https://sourcegraph.com/docs/cli/how-tos/creating-an-access-token',
    suggest: { path: 'sourcegraph', field: 'access_token', env: 'SRC_ACCESS_TOKEN' },
  }),
  prefixed({
    id: 'sourcegraph-license-key',
    title: 'Sourcegraph Cody gateway key',
    grants: 'Runs models at the expense of the instance.',
    prefix: 'slk_',
    body: 'hex',
    length: 64,
    revoke: 'https://sourcegraph.com/docs/cody/core-concepts/cody-gateway',
    suggest: { path: 'sourcegraph', field: 'gateway_key', env: 'SRC_CODY_GATEWAY_KEY' },
  }),
];
