import { named, uuid } from '../../named';

export const buddy = [
  named({
    id: 'buddy-access-token',
    title: 'Buddy access token',
    grants: 'Runs pipelines and reads repositories as the user.',
    names: ['buddy_', 'buddyworks', 'buddy-'],
    shape: uuid,
    revoke: 'https://buddy.works/docs/api/getting-started/oauth2/personal-access-token',
    suggest: { path: 'buddy', field: 'token', env: 'BUDDY_TOKEN' },
  }),
];
