import { named, shape } from '../../named';

export const pushover = [
  named({
    id: 'pushover-api-token',
    title: 'Pushover application token',
    grants: 'Sends notifications to the users of the application.',
    names: ['pushover'],
    shape: shape('lowerAlnum', 30),
    revoke: 'https://pushover.net/api',
    suggest: { path: 'pushover', field: 'token', env: 'PUSHOVER_TOKEN' },
  }),
];
