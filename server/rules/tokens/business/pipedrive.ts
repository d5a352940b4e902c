import { named, shape } from '../../named';

export const pipedrive = [
  named({
    id: 'pipedrive-api-token',
    title: 'Pipedrive API token',
    grants: 'Reads and changes deals and contacts as the user.',
    names: ['pipedrive'],
    shape: shape('hex', 40),
    revoke: 'https://pipedrive.readme.io/docs/how-to-find-the-api-token',
    suggest: { path: 'pipedrive', field: 'api_token', env: 'PIPEDRIVE_API_TOKEN' },
  }),
];
