import { named, shape } from '../../named';
import { structured } from '../../structured';

export const circleci = [
  structured({
    id: 'circleci-personal-token',
    title: 'CircleCI personal token',
    grants: 'Starts jobs and reads projects and contexts as the user.',
    parts: ['CCIPAT_', ['base62', 22], '_', ['hex', 40]],
    revoke: 'https://circleci.com/docs/managing-api-tokens/',
    suggest: { path: 'circleci', field: 'token', env: 'CIRCLECI_TOKEN' },
  }),
  structured({
    id: 'circleci-project-token',
    title: 'CircleCI project token',
    grants: 'Reads, and as an admin changes, the project.',
    parts: ['CCIPRJ_', ['base62', 22], '_', ['hex', 40]],
    revoke: 'https://circleci.com/docs/managing-api-tokens/',
    suggest: { path: 'circleci', field: 'project_token', env: 'CIRCLECI_TOKEN' },
  }),
  named({
    id: 'circleci-legacy-token',
    title: 'CircleCI token (old format)',
    grants: 'Starts jobs and reads projects as the user.',
    names: ['circleci', 'circle_ci', 'circle-ci', 'circle_token', 'circle-token'],
    shape: shape('hex', 40),
    revoke: 'https://circleci.com/docs/managing-api-tokens/',
    suggest: { path: 'circleci', field: 'token', env: 'CIRCLECI_TOKEN' },
  }),
];
