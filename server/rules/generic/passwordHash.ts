import { defineRule } from '../define';
import { base62, sample } from '../samples';
import { genericRule } from './assignments';

/** What `crypt` makes of a password: the method, what else it was given, the salt, the hash. */
const crypt = String.raw`\$(?:[156y]|2[abxy]|apr1|md5|sha1|argon2(?:id|i|d))\$(?:[\w=,.+]{1,60}\$){0,3}[\w./+=-]{1,64}\$?[\w./+=]{16,100}`;
/** Lines of files that log somebody in by it: of Unix and of web servers, and of network devices. */
const before = String.raw`(?:^|[\s"'])[\w.@-]{1,64}:|(?:secret|password)[ \t]{1,4}(?:\d{1,2}[ \t]{1,4})?|(?:usermod|useradd)[^\r\n]{0,40}[ \t]-p[ \t]{1,4}['"]?`;

/** Hashes of passwords where they are what a login is checked by: weak passwords are found from them in no time. */
export const passwordHash = defineRule({
  ...genericRule,
  id: 'password-hash',
  title: 'Hash of a password that logins are checked by',
  grants: 'Lets passwords be tried without limit, and the account be taken when one fits.',
  keywords: ['$1$', '$5$', '$6$', '$y$', '$2a$', '$2b$', '$2x$', '$2y$', '$apr1$', '$argon2'],
  pattern: new RegExp(`(?<=${before})(?<secret>${crypt})(?=$|[\\s:"'])`),
  minEntropy: 3,
  precedence: -12,
  judge: () => 'medium',
  suggest: { path: 'app', field: 'password_hash', env: 'PASSWORD_HASH' },
  examples: {
    positive: [
      sample('root:$6$', base62(8), '$', base62(86), ':19000:0:99999:7:::'),
      sample('admin:$apr1$', base62(8), '$', base62(22)),
      sample('enable secret 5 $1$', base62(4), '$', base62(22)),
      sample('deploy:$2y$05$', base62(53)),
    ],
    negative: [
      sample('PASSWORD_PATTERN = "$6$rounds=5000$"'),
      sample('root:!:19000:0:99999:7:::'),
      sample('cost $1$2$3 per item: see the table of prices'),
    ],
  },
});
