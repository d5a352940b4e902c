import { named, shape } from '../../named';

export const clarifai = [
  named({
    id: 'clarifai-access-token',
    title: 'Clarifai personal access token',
    grants: 'Runs and changes models as the user.',
    names: ['clarifai'],
    shape: shape('hex', 32),
    revoke: 'https://clarifai.com/settings/security',
    suggest: { path: 'clarifai', field: 'access_token', env: 'CLARIFAI_PAT' },
  }),
];
