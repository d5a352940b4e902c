import { named, shape } from '../../named';

export const codacy = [
  named({
    id: 'codacy-token',
    title: 'Codacy token',
    grants: "Uploads coverage and reads the project's issues.",
    names: ['codacy'],
    shape: shape('base62', [20, 24], 32),
    revoke: 'https://docs.codacy.com/codacy-api/api-tokens/',
    suggest: { path: 'codacy', field: 'token', env: 'CODACY_PROJECT_TOKEN' },
  }),
];
