import { named, shape } from '../../named';

export const datagov = [
  named({
    id: 'datagov-api-key',
    title: 'api.data.gov key',
    grants: "Calls federal APIs within the limits of the key's owner.",
    names: ['data_gov', 'data.gov', 'datagov', 'nasa_api', 'govinfo'],
    shape: shape('base62', 40),
    revoke: 'https://api.data.gov/docs/api-key/',
    suggest: { path: 'datagov', field: 'api_key', env: 'DATA_GOV_API_KEY' },
  }),
];
