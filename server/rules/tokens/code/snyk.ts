import { named, uuid } from '../../named';

export const snyk = [
  named({
    id: 'snyk-api-token',
    title: 'Snyk API token',
    grants: 'Reads projects and their vulnerabilities as the user.',
    names: ['snyk'],
    shape: uuid,
    revoke: 'https://docs.snyk.io/snyk-api/authentication-for-api',
    suggest: { path: 'snyk', field: 'api_token', env: 'SNYK_TOKEN' },
  }),
];
