import { structured } from '../../structured';

export const onfido = [
  structured({
    id: 'onfido-api-token',
    title: 'Onfido live API token',
    grants: 'Reads and creates identity checks of applicants.',
    parts: ['api_live.', ['base64url', 11], '.', ['base64url', 32]],
    revoke: 'https://documentation.onfido.com/api/latest/',
    suggest: { path: 'onfido', field: 'api_token', env: 'ONFIDO_API_TOKEN' },
  }),
  structured({
    id: 'onfido-us-api-token',
    title: 'Onfido live API token (US)',
    grants: 'Reads and creates identity checks of applicants.',
    parts: ['api_live_us.', ['base64url', 11], '.', ['base64url', 32]],
    revoke: 'https://documentation.onfido.com/api/latest/',
    suggest: { path: 'onfido', field: 'api_token', env: 'ONFIDO_API_TOKEN' },
  }),
  structured({
    id: 'onfido-ca-api-token',
    title: 'Onfido live API token (Canada)',
    grants: 'Reads and creates identity checks of applicants.',
    parts: ['api_live_ca.', ['base64url', 11], '.', ['base64url', 32]],
    revoke: 'https://documentation.onfido.com/api/latest/',
    suggest: { path: 'onfido', field: 'api_token', env: 'ONFIDO_API_TOKEN' },
  }),
];
