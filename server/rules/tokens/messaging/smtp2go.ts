import { structured } from '../../structured';

export const smtp2go = [
  structured({
    id: 'smtp2go-api-key',
    title: 'SMTP2GO API key',
    grants: "Sends mail in the name of the account's domains.",
    parts: ['api-', ['upperHex', 32]],
    revoke: 'https://developers.smtp2go.com/docs/getting-started',
    suggest: { path: 'smtp2go', field: 'api_key', env: 'SMTP2GO_API_KEY' },
  }),
];
