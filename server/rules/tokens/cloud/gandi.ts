import { named, shape } from '../../named';

export const gandi = [
  named({
    id: 'gandi-api-token',
    title: 'Gandi personal access token',
    grants: 'Changes the domains and records within its scope.',
    names: ['gandi'],
    shape: shape('hex', 40),
    revoke: 'https://docs.gandi.net/en/managing_an_organization/organizations/personal_access_token.html',
    suggest: { path: 'gandi', field: 'token', env: 'GANDI_PERSONAL_ACCESS_TOKEN' },
  }),
  named({
    id: 'gandi-api-key',
    title: 'Gandi API key (old format)',
    grants: 'Changes the domains and records of the account.',
    names: ['gandi'],
    shape: shape('base62', 24),
    revoke: 'https://docs.gandi.net/en/managing_an_organization/organizations/personal_access_token.html',
    suggest: { path: 'gandi', field: 'api_key', env: 'GANDI_API_KEY' },
  }),
];
