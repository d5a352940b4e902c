import { named, uuid } from '../../named';

export const squarespace = [
  named({
    id: 'squarespace-api-key',
    title: 'Squarespace API key',
    grants: 'Reads and changes orders and products of the site.',
    names: ['squarespace'],
    shape: uuid,
    revoke: 'https://developers.squarespace.com/commerce-apis/authentication-and-permissions',
    suggest: { path: 'squarespace', field: 'api_key', env: 'SQUARESPACE_API_KEY' },
  }),
];
