import { named, uuid } from '../../named';

export const statuspage = [
  named({
    id: 'statuspage-api-key',
    title: 'Statuspage API key',
    grants: 'Publishes incidents as the user.',
    names: ['statuspage'],
    shape: uuid,
    revoke: 'https://developer.statuspage.io/#section/Authentication',
    suggest: { path: 'statuspage', field: 'api_key', env: 'STATUSPAGE_API_KEY' },
  }),
];
