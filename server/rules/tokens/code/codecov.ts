import { named, uuid } from '../../named';

export const codecov = [
  named({
    id: 'codecov-upload-token',
    title: 'Codecov upload token',
    grants: 'Uploads coverage for the repository.',
    names: ['codecov'],
    shape: uuid,
    revoke: 'https://docs.codecov.com/docs/codecov-tokens',
    suggest: { path: 'codecov', field: 'token', env: 'CODECOV_TOKEN' },
  }),
];
