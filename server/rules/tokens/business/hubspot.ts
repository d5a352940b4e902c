import { named, uuid } from '../../named';
import { structured } from '../../structured';

export const hubspot = [
  structured({
    id: 'hubspot-private-app-token',
    title: 'HubSpot private app token',
    grants: 'Reads and changes contacts and deals within its scopes.',
    parts: ['pat-na1-', ['hex', 8], '-', ['hex', 4], '-', ['hex', 4], '-', ['hex', 4], '-', ['hex', 12]],
    revoke: 'https://developers.hubspot.com/docs/guides/apps/private-apps/overview',
    suggest: { path: 'hubspot', field: 'token', env: 'HUBSPOT_ACCESS_TOKEN' },
  }),
  structured({
    id: 'hubspot-private-app-token-eu',
    title: 'HubSpot private app token (EU)',
    grants: 'Reads and changes contacts and deals within its scopes.',
    parts: ['pat-eu1-', ['hex', 8], '-', ['hex', 4], '-', ['hex', 4], '-', ['hex', 4], '-', ['hex', 12]],
    revoke: 'https://developers.hubspot.com/docs/guides/apps/private-apps/overview',
    suggest: { path: 'hubspot', field: 'token', env: 'HUBSPOT_ACCESS_TOKEN' },
  }),
  named({
    id: 'hubspot-api-key',
    title: 'HubSpot API key or client secret',
    grants: 'Reads and changes contacts and deals of the portal.',
    names: ['hubspot', 'hubapi', 'hapikey'],
    shape: uuid,
    says: ['key', 'secret', 'token', 'hapikey'],
    revoke: 'https://developers.hubspot.com/docs/guides/apps/authentication/intro-to-auth',
    suggest: { path: 'hubspot', field: 'api_key', env: 'HUBSPOT_API_KEY' },
  }),
];
