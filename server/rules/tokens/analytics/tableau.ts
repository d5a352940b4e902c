import { structured } from '../../structured';

export const tableau = [
  structured({
    id: 'tableau-personal-access-token',
    title: 'Tableau personal access token',
    grants: 'Reads and publishes workbooks as the user.',
    parts: [['base64', 22], '==:', ['base62', 32]],
    revoke: 'https://help.tableau.com/current/server/en-us/security_personal_access_tokens.htm',
    suggest: { path: 'tableau', field: 'access_token', env: 'TABLEAU_TOKEN' },
  }),
];
