import { named, uuid } from '../../named';

export const scaleway = [
  named({
    id: 'scaleway-secret-key',
    title: 'Scaleway secret key',
    grants: 'Whatever its owner may do in the organisation.',
    names: ['scaleway', 'scw_'],
    shape: uuid,
    says: ['secret', 'token'],
    revoke: 'https://www.scaleway.com/en/docs/iam/how-to/create-api-keys/',
    suggest: { path: 'scaleway', field: 'secret_key', env: 'SCW_SECRET_KEY' },
  }),
];
