import { structured } from '../structured';

export const workato = [
  structured({
    id: 'workato-api-token',
    title: 'Workato developer API token',
    grants: 'Runs and changes recipes of the workspace.',
    parts: [
      'wrka',
      ['letters', 2],
      '-eyJ',
      ['base64url', 20, 80],
      '.',
      ['base64url', 40, 300],
      '.',
      ['base64url', 64, 700],
    ],
    revoke: 'https://docs.workato.com/workato-api/api-clients.html',
    suggest: { path: 'workato', field: 'api_token', env: 'WORKATO_API_TOKEN' },
  }),
];
