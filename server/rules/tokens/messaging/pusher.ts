import { named, shape } from '../../named';

export const pusher = [
  named({
    id: 'pusher-secret',
    title: 'Pusher app secret',
    grants: 'Triggers events and signs users into private channels.',
    names: ['pusher'],
    shape: shape('hex', 20),
    revoke: 'https://pusher.com/docs/channels/library_auth_reference/rest-api/',
    suggest: { path: 'pusher', field: 'secret', env: 'PUSHER_APP_SECRET' },
    says: ['secret'],
  }),
];
