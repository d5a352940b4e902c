import { defineRule } from '../define';
import { base62, sample } from '../samples';
import { genericRule } from './assignments';
import { lookOf } from './values';

/** A line of PostgreSQL's password file: `host:port:database:user:password`, in which `\:` is a colon of the password. */
export const postgresPasswordFile = defineRule({
  ...genericRule,
  id: 'postgres-password-file',
  title: 'Password of a PostgreSQL password file',
  grants: 'Logs in to the database as the user that the line names.',
  keywords: [':5432:', ':5433:', ':6432:'],
  pattern:
    /:\d{4}:[\w.*-]{1,63}:[\w.@*-]{1,63}:(?<secret>(?:[^\s:\\"'\x60,]|\\[:\\]){3,128})(?=[ \t]{0,8}(?:[\r\n]|$))/,
  precedence: -12,
  judge: ({ secret, before }) => {
    if (!/^\s*[\w.*-]{1,160}$/.test(before)) return undefined;
    const look = lookOf(secret, true);
    if (look === undefined || look === 'uuid') return undefined;
    return look === 'word' || look === 'guessable' ? 'low' : 'medium';
  },
  suggest: { path: 'database', field: 'password', env: 'PGPASSWORD' },
  examples: {
    positive: [
      sample('db.acme.io:5432:shop:app:', base62(14)),
      sample('*:5432:*:postgres:', base62(14)),
      sample('localhost:6432:shop:app:!', base62(8), String.raw`\:`, base62(4)),
    ],
    negative: [
      sample('db.acme.io:5432:shop:app:${PGPASSWORD}'),
      sample('- "127.0.0.1:5432:5432"'),
      sample('hostname:5432:database:username:password'),
      sample('2024-01-01 at x:5432:shop:app:', base62(14), ' took 3 ms'),
    ],
  },
});
