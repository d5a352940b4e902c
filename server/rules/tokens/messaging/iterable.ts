import { named, shape } from '../../named';

export const iterable = [
  named({
    id: 'iterable-api-key',
    title: 'Iterable API key',
    grants: 'Reads users and sends campaigns of the project.',
    names: ['iterable_', 'iterable-'],
    shape: shape('hex', 32),
    revoke: 'https://support.iterable.com/hc/articles/360043464871',
    suggest: { path: 'iterable', field: 'api_key', env: 'ITERABLE_API_KEY' },
  }),
];
