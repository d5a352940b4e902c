import { defineRule } from '../../define';
import type { TokenRule } from '../../define';
import { isGuessable, isNoValue, isPlaceholder, isReference } from '../../placeholders';
import { characterClasses, shannon } from '../../randomness';
import { base62, sample } from '../../samples';

const local =
  /^(?:localhost|127\.|0\.0\.0\.0|\[?::1|host\.docker\.internal|(?:www\.)?example\.(?:com|org|net)|[\w-]+\.(?:test|example|invalid))/i;

const revoke = 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html';

/** Of the groups `user`, `secret` and `host`. */
const judge: TokenRule['judge'] = ({ secret, groups }) => {
  if (isReference(secret) || isPlaceholder(secret)) return undefined;
  if (secret === groups['user'] || /^[:.*x•-]+$/i.test(secret)) return undefined;
  // Words alone stand for a password; with digits (`123456`, `admin1`) they are a weak one.
  if (isGuessable(secret))
    return secret.length < 4 || /example/i.test(groups['host'] ?? '') ? undefined : 'medium';
  if (isNoValue(secret)) {
    return /[A-Za-z].*\d/.test(secret) && !local.test(groups['host'] ?? '') ? 'medium' : undefined;
  }
  const strong = secret.length >= 8 && characterClasses(secret) >= 2 && shannon(secret) >= 2.7;
  if (local.test(groups['host'] ?? '')) return strong ? 'medium' : 'low';
  return strong ? 'high' : 'medium';
};

export const url = [
  defineRule({
    id: 'url-password',
    title: 'Password in a URL',
    grants: 'Logs in to the server that the URL names.',
    severity: 'error',
    keywords: ['://'],
    lead: { chars: /[A-Za-z0-9+.-]/, max: 24 },
    pattern:
      /[A-Za-z][A-Za-z0-9+.-]{1,23}:\/\/(?<user>[^\s:@/"'`<>(){}[\]\\]{0,80}):(?<secret>[^\s:@/"'`<>\\]{3,200})@(?<host>[\w.[-][\w.:-]{0,253})/,
    precedence: -5,
    wholeLiteral: true,
    judge,
    revoke,
    suggest: { path: 'database', field: 'url', env: 'DATABASE_URL' },
    examples: {
      positive: [
        sample('postgres://app:', base62(16), '@db.internal:5432/app'),
        sample('DATABASE_URL="mongodb+srv://app:', base62(12), '@cluster0.mongodb.net/app"'),
        sample('redis://:', base62(20), '@cache:6379/0'),
        sample('https://deploy:', base62(14), '%21@git.acme.io/app.git'),
      ],
      negative: [
        sample('postgres://user:password@localhost/app'),
        sample('postgres://app:${DB_PASSWORD}@db/app'),
        sample('postgres://app:<password>@db/app'),
        sample('https://acme.io:8443/a@b'),
        sample('https://acme.io/', base62(12), ':', base62(12), '@x'),
        sample('amqp://guest:guest@rabbit'),
      ],
    },
  }),
  // As Go's driver for MySQL wants it.
  defineRule({
    id: 'dsn-password',
    title: 'Password in a data source name',
    grants: 'Logs in to the database that it names.',
    severity: 'error',
    keywords: ['@tcp(', '@unix('],
    lead: { chars: /[^\s"'`<>(){}[\]\\=/,]/, max: 96 },
    pattern:
      /(?<user>[\w.-]{1,32}):(?<secret>[^\s"'`<>(){}[\]\\=/,]{3,63})@(?:tcp|unix)\((?<host>[^\s"'`<>()]{0,120})\)\//,
    precedence: -5,
    wholeLiteral: true,
    judge,
    revoke,
    suggest: { path: 'database', field: 'dsn', env: 'DATABASE_DSN' },
    examples: {
      positive: [
        sample('sql.Open("mysql", "app:', base62(16), '@tcp(db.internal:3306)/app?parseTime=true")'),
        sample('DSN=app:', base62(12), '@unix(/run/mysqld.sock)/app'),
      ],
      negative: [
        sample('"user:password@tcp(127.0.0.1:3306)/app"'),
        sample('"app:${DB_PASSWORD}@tcp(db:3306)/app"'),
        sample('fmt.Sprintf("%s:%s@tcp(%s)/%s", user, password, host, name)'),
        sample('app:', base62(16), '@tcp'),
      ],
    },
  }),
];
