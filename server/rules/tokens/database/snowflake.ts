import { named } from '../../named';
import { parts } from '../../structured';

export const snowflake = [
  named({
    id: 'snowflake-access-token',
    title: 'Snowflake programmatic access token',
    grants: 'Queries and changes data as the user.',
    names: ['snowflake'],
    shape: parts('eyJ', ['base64url', 20, 120], '.', ['base64url', 40, 400], '.', ['base64url', 40, 700]),
    revoke: 'https://docs.snowflake.com/en/user-guide/programmatic-access-tokens',
    suggest: { path: 'snowflake', field: 'access_token', env: 'SNOWFLAKE_TOKEN' },
    precedence: 1,
    maxLength: 1500,
  }),
];
