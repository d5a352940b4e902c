import { named, shape } from '../../named';

export const activecampaign = [
  named({
    id: 'activecampaign-api-key',
    title: 'ActiveCampaign API key',
    grants: 'Reads contacts and sends campaigns of the account.',
    names: ['activecampaign', 'active_campaign'],
    shape: shape('hex', 72),
    revoke: 'https://developers.activecampaign.com/reference/authentication',
    suggest: { path: 'activecampaign', field: 'api_key', env: 'ACTIVECAMPAIGN_API_KEY' },
  }),
];
