import { named } from '../../named';
import { parts } from '../../structured';

export const anaconda = [
  named({
    id: 'anaconda-api-token',
    title: 'Anaconda.org API token',
    grants: 'Uploads and downloads packages as the user.',
    names: ['anaconda', 'conda_token', 'conda-token', 'binstar'],
    shape: parts(['letters', 2], '-', ['hex', 8], '-', ['hex', 4], '-', ['hex', 4], '-', ['hex', 4], '-', [
      'hex',
      12,
    ]),
    revoke: 'https://docs.anaconda.com/anacondaorg/user-guide/work-with-accounts/',
    suggest: { path: 'anaconda', field: 'token', env: 'ANACONDA_API_TOKEN' },
  }),
];
