import { named, shape } from '../../named';

export const spotinst = [
  named({
    id: 'spotinst-token',
    title: 'Spot (Spotinst) token',
    grants: 'Changes the cloud instances of the account.',
    names: ['spotinst', 'spot_token', 'spotio'],
    shape: shape('hex', 64),
    revoke: 'https://docs.spot.io/administration/api/create-api-token',
    suggest: { path: 'spotinst', field: 'token', env: 'SPOTINST_TOKEN' },
  }),
];
