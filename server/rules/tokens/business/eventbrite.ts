import { named, shape } from '../../named';

export const eventbrite = [
  named({
    id: 'eventbrite-private-token',
    title: 'Eventbrite private token',
    grants: 'Reads orders and changes events of the account.',
    names: ['eventbrite'],
    shape: shape('upperAlnum', 20),
    revoke: 'https://www.eventbrite.com/platform/docs/authentication',
    suggest: { path: 'eventbrite', field: 'token', env: 'EVENTBRITE_TOKEN' },
  }),
];
