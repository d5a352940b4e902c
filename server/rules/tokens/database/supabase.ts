import { prefixed } from '../../prefixed';

export const supabase = [
  prefixed({
    id: 'supabase-access-token',
    title: 'Supabase personal access token',
    grants: 'Manages projects and databases of the account.',
    prefix: 'sbp_',
    body: 'hex',
    length: 40,
    revoke: 'https://supabase.com/dashboard/account/tokens',
    suggest: { path: 'supabase', field: 'token', env: 'SUPABASE_ACCESS_TOKEN' },
  }),
  prefixed({
    id: 'supabase-secret-key',
    title: 'Supabase secret API key',
    grants: 'Reads and changes all data of the project, past every row policy.',
    prefix: 'sb_secret_',
    body: 'base64url',
    length: 31,
    revoke: 'https://supabase.com/docs/guides/api/api-keys',
    suggest: { path: 'supabase', field: 'secret_key', env: 'SUPABASE_SECRET_KEY' },
  }),
  prefixed({
    id: 'supabase-v0-access-token',
    title: 'Supabase personal access token (version 0)',
    grants: 'Manages projects and databases of the account.',
    prefix: 'sbp_v0_',
    body: 'hex',
    length: 40,
    revoke: 'https://supabase.com/dashboard/account/tokens',
    suggest: { path: 'supabase', field: 'token', env: 'SUPABASE_ACCESS_TOKEN' },
  }),
  prefixed({
    id: 'supabase-oauth-token',
    title: 'Supabase OAuth access token',
    grants: 'Manages projects and databases within its scopes.',
    prefix: 'sbp_oauth_',
    body: 'hex',
    length: 40,
    revoke: 'https://supabase.com/docs/guides/integrations/build-a-supabase-oauth-integration',
    suggest: { path: 'supabase', field: 'oauth_token', env: 'SUPABASE_ACCESS_TOKEN' },
  }),
];
