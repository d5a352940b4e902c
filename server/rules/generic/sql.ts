import { defineRule } from '../define';
import { base62, sample } from '../samples';
import { genericRule } from './assignments';
import { lookOf } from './values';

export const sqlPassword = defineRule({
  ...genericRule,
  id: 'sql-password',
  title: "Password of a database user's statement",
  grants: 'Logs in to the database as the user that the statement creates.',
  keywords: ['identified '],
  pattern:
    /IDENTIFIED[ \t]{1,8}(?:WITH[ \t]{1,8}['"\x60]?\w{1,40}['"\x60]?[ \t]{1,8})?(?:BY|AS|USING)[ \t]{1,8}(?:PASSWORD[ \t]{1,8})?\\?(?:'(?<secret>[^'\r\n\\]{3,128})\\?'|"(?<secretDouble>[^"\r\n\\]{3,128})\\?"|(?<secretBare>[\w#$]{6,30})(?=$|[\s;]))/i,
  precedence: -12,
  judge: ({ secret, quoted }) => {
    const look = lookOf(secret, quoted);
    if (look === undefined) return undefined;
    if (!quoted) return look === 'random' || look === 'strong' ? 'medium' : 'low';
    return look === 'word' ? 'low' : 'medium';
  },
  suggest: { path: 'database', field: 'password', env: 'DATABASE_PASSWORD' },
  examples: {
    positive: [
      sample("CREATE USER 'app'@'%' IDENTIFIED BY '", base62(12), "';"),
      sample('alter user app identified by "', base62(12), '";'),
      sample("CREATE USER app IDENTIFIED WITH caching_sha2_password BY '", base62(12), "';"),
    ],
    negative: [
      sample("CREATE USER 'app'@'%' IDENTIFIED BY '${APP_PASSWORD}';"),
      sample("CREATE USER 'app'@'%' IDENTIFIED BY 'password';"),
      sample('rows are identified by the key'),
    ],
  },
});
