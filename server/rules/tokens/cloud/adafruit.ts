import { prefixed } from '../../prefixed';

export const adafruit = [
  prefixed({
    id: 'adafruit-io-key',
    title: 'Adafruit IO key',
    grants: 'Reads and writes the feeds and devices of the account.',
    prefix: 'aio_',
    body: 'base62',
    length: 28,
    revoke: 'https://io.adafruit.com/api/docs/',
    suggest: { path: 'adafruit', field: 'io_key', env: 'ADAFRUIT_IO_KEY' },
  }),
];
