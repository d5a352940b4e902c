import { prefixed } from '../prefixed';

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
];
