import { named } from '../../named';
import { parts } from '../../structured';

export const pushbullet = [
  named({
    id: 'pushbullet-access-token',
    title: 'Pushbullet access token',
    grants: 'Reads and sends pushes and messages of the user.',
    names: ['pushbullet'],
    shape: parts('o.', ['base62', 32]),
    revoke: 'https://www.pushbullet.com/#settings/account',
    suggest: { path: 'pushbullet', field: 'access_token', env: 'PUSHBULLET_TOKEN' },
  }),
];
