import { structured } from '../../structured';

export const blockfrost = [
  structured({
    id: 'blockfrost-project-id',
    title: 'Blockfrost project id',
    grants: 'Queries and submits to the Cardano network at the expense of the project.',
    parts: ['mainnet', ['base62', 32]],
    revoke: 'https://docs.blockfrost.io/',
    suggest: { path: 'blockfrost', field: 'project_id', env: 'BLOCKFROST_PROJECT_ID' },
  }),
];
