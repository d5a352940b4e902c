import { prefixed } from '../../prefixed';

export const ubidots = [
  prefixed({
    id: 'ubidots-token',
    title: 'Ubidots token',
    grants: 'Reads and changes devices and variables as the user.',
    prefix: 'BBFF-',
    body: 'base62',
    length: 30,
    revoke: 'https://docs.ubidots.com/v1.6/reference/authentication',
    suggest: { path: 'ubidots', field: 'token', env: 'UBIDOTS_TOKEN' },
  }),
  prefixed({
    id: 'ubidots-industrial-token',
    title: 'Ubidots Industrial token',
    grants: 'Reads and changes devices and variables as the user.',
    prefix: 'BBUS-',
    body: 'base62',
    length: 30,
    revoke: 'https://docs.ubidots.com/v1.6/reference/authentication',
    suggest: { path: 'ubidots', field: 'token', env: 'UBIDOTS_TOKEN' },
  }),
];
