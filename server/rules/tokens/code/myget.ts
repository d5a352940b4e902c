import { named, uuid } from '../../named';

export const myget = [
  named({
    id: 'myget-api-key',
    title: 'MyGet API key',
    grants: 'Publishes and downloads packages of the feeds.',
    names: ['myget'],
    shape: uuid,
    revoke: 'https://docs.myget.org/docs/reference/api-keys',
    suggest: { path: 'myget', field: 'api_key', env: 'MYGET_API_KEY' },
  }),
];
