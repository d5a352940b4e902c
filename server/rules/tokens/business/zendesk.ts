import { named, shape } from '../../named';

export const zendesk = [
  named({
    id: 'zendesk-api-token',
    title: 'Zendesk API token',
    grants: 'Reads and changes tickets as any agent.',
    names: ['zendesk'],
    shape: shape('base62', 40),
    revoke: 'https://support.zendesk.com/hc/en-us/articles/4408889192858',
    suggest: { path: 'zendesk', field: 'api_token', env: 'ZENDESK_API_TOKEN' },
  }),
];
