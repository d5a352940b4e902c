import { inUrl } from '../../inUrl';
import { named, shape, uuid } from '../../named';
import { structured } from '../../structured';

export const cloudflare = [
  structured({
    id: 'cloudflare-user-token',
    title: 'Cloudflare user API token',
    grants: 'Changes what the token was scoped to: zones, DNS, workers.',
    parts: ['cfut_', ['base62', 46, 48]],
    revoke: 'https://developers.cloudflare.com/fundamentals/api/how-to/roll-token/',
    suggest: { path: 'cloudflare', field: 'api_token', env: 'CLOUDFLARE_API_TOKEN' },
  }),
  structured({
    id: 'cloudflare-account-token',
    title: 'Cloudflare account API token',
    grants: 'Changes what the token was scoped to in the account.',
    parts: ['cfat_', ['base62', 46, 48]],
    revoke: 'https://developers.cloudflare.com/fundamentals/api/how-to/roll-token/',
    suggest: { path: 'cloudflare', field: 'api_token', env: 'CLOUDFLARE_API_TOKEN' },
  }),
  structured({
    id: 'cloudflare-global-key',
    title: 'Cloudflare global API key',
    grants: 'Full access to all accounts and zones of the user.',
    parts: ['cfk_', ['base62', 46, 48]],
    revoke: 'https://developers.cloudflare.com/fundamentals/api/get-started/keys/',
    suggest: { path: 'cloudflare', field: 'api_key', env: 'CLOUDFLARE_API_KEY' },
  }),
  structured({
    id: 'cloudflare-origin-ca-key',
    title: 'Cloudflare origin CA key',
    grants: 'Makes origin certificates for all zones of the user.',
    parts: ['v1.0-', ['hex', 24], '-', ['hex', 146]],
    revoke: 'https://developers.cloudflare.com/fundamentals/api/get-started/ca-keys/',
    suggest: { path: 'cloudflare', field: 'ca_key', env: 'CLOUDFLARE_API_USER_SERVICE_KEY' },
  }),
  named({
    id: 'cloudflare-legacy-token',
    title: 'Cloudflare API token (old format)',
    grants: 'Changes what the token was scoped to: zones, DNS, workers.',
    names: ['cloudflare', 'cf_api', 'cf_token', 'cf-api', 'cf-token', 'cf_dns'],
    shape: shape('base64url', 40),
    revoke: 'https://developers.cloudflare.com/fundamentals/api/how-to/roll-token/',
    suggest: { path: 'cloudflare', field: 'api_token', env: 'CLOUDFLARE_API_TOKEN' },
  }),
  named({
    id: 'cloudflare-legacy-global-key',
    title: 'Cloudflare global API key (old format)',
    grants: 'Full access to all accounts and zones of the user.',
    names: ['cloudflare', 'cf_api', 'cf_key', 'cf-api', 'cf_global', 'x-auth-key', 'cfkey'],
    shape: shape('hex', 37),
    revoke: 'https://developers.cloudflare.com/fundamentals/api/get-started/keys/',
    suggest: { path: 'cloudflare', field: 'api_key', env: 'CLOUDFLARE_API_KEY' },
  }),
  inUrl({
    id: 'cloudflare-deploy-hook',
    title: 'Cloudflare Pages deploy hook',
    grants: 'Starts deployments of the project.',
    after: ['pages/webhooks/deploy_hooks/'],
    shape: uuid,
    revoke: 'https://developers.cloudflare.com/pages/configuration/deploy-hooks/',
    suggest: { path: 'cloudflare', field: 'deploy_hook', env: 'CLOUDFLARE_DEPLOY_HOOK' },
  }),
];
