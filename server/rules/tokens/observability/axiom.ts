import { structured } from '../../structured';

export const axiom = [
  structured({
    id: 'axiom-api-token',
    title: 'Axiom API token',
    grants: 'Sends and queries events within its scopes.',
    parts: ['xaat-', ['hex', 8], '-', ['hex', 4], '-', ['hex', 4], '-', ['hex', 4], '-', ['hex', 12]],
    revoke: 'https://axiom.co/docs/reference/tokens',
    suggest: { path: 'axiom', field: 'api_token', env: 'AXIOM_TOKEN' },
  }),
  structured({
    id: 'axiom-personal-token',
    title: 'Axiom personal access token',
    grants: 'Acts as the user in the organisation.',
    parts: ['xapt-', ['hex', 8], '-', ['hex', 4], '-', ['hex', 4], '-', ['hex', 4], '-', ['hex', 12]],
    revoke: 'https://axiom.co/docs/reference/tokens',
    suggest: { path: 'axiom', field: 'personal_token', env: 'AXIOM_TOKEN' },
  }),
];
