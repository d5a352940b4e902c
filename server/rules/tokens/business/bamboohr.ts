import { named, shape } from '../../named';

export const bamboohr = [
  named({
    id: 'bamboohr-api-key',
    title: 'BambooHR API key',
    grants: 'Reads the personal data that its owner may see.',
    names: ['bamboohr', 'bamboo_hr'],
    shape: shape('hex', 40),
    revoke: 'https://documentation.bamboohr.com/docs/getting-started',
    suggest: { path: 'bamboohr', field: 'api_key', env: 'BAMBOOHR_API_KEY' },
  }),
];
