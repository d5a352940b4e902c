import type { Confidence } from '../../protocol/findings';
import type { Candidate } from '../define';
import { defineRule } from '../define';
import { base62, sample } from '../samples';
import { genericRule } from './assignments';
import { lookOf } from './values';

/** Up to the same quote, or to the next blank. */
const word = String.raw`(?:"(?<secret>[^"\r\n]{3,128})"|'(?<secretSingle>[^'\r\n]{3,128})'|(?<secretBare>[^\s"'\x60|;&<>()]{3,128}))`;

function judge({ secret }: Candidate): Confidence | undefined {
  const look = lookOf(secret, true);
  if (look === undefined || look === 'uuid' || /^[/$.-]|^\d+$/.test(secret)) return undefined;
  return look === 'word' ? 'low' : 'medium';
}

export const commandRules = [
  defineRule({
    ...genericRule,
    id: 'command-login',
    title: 'User and password on a command line',
    grants: 'Logs in as the user to the server that the command talks to.',
    keywords: [' -u ', '--user', '--proxy-user'],
    pattern: new RegExp(
      String.raw`(?: -u|--user|--proxy-user)[ \t=]{0,3}(?:"[^\s:"']{0,64}:(?<secret>[^\s"]{3,128})"|'[^\s:"']{0,64}:(?<secretSingle>[^\s']{3,128})'|[^\s:"'/-][^\s:"'/]{0,63}:'(?<secretPart>[^\s']{3,128})'|[^\s:"'/-][^\s:"'/]{0,63}:(?<secretBare>[^\s"'\x60|;&<>()/][^\s"'\x60|;&<>()]{2,127}))(?=$|[\s\\"'])`,
    ),
    precedence: -12,
    judge,
    suggest: { path: 'app', field: 'password', env: 'PASSWORD' },
    examples: {
      positive: [
        sample('curl -u deploy:', base62(12), ' https://acme.io'),
        sample("curl --user 'api:", base62(12), "' https://acme.io"),
        sample('  -u "api:', base62(12), '" \\'),
      ],
      negative: [
        sample('docker run -u 1000:1000 alpine'),
        sample('curl -u "$USER:$PASSWORD" https://acme.io'),
        sample('curl -u user:password https://acme.io'),
        sample('rsync -u host:/srv/data1 .'),
      ],
    },
  }),
  defineRule({
    ...genericRule,
    id: 'command-password',
    title: 'Password on a command line',
    grants: 'Logs in as the user to the server that the command talks to.',
    keywords: [
      'mysql',
      'sshpass',
      'redis-cli',
      'docker login',
      'htpasswd',
      'sqlcmd',
      'requirepass',
      'masterauth',
    ],
    pattern: new RegExp(
      String.raw`(?:mysql(?:dump|admin|import|show)?[ \t][^\r\n|;"]{0,100}?-p|mariadb(?:-dump)?[ \t][^\r\n|;"]{0,100}?-p|sshpass[ \t]{1,4}-p[ \t]{0,4}|redis-cli[ \t][^\r\n|;"]{0,100}?-a[ \t]{1,4}|docker login[ \t][^\r\n|;"]{0,100}?-p[ \t]{1,4}|htpasswd[ \t]{1,4}-[a-zA-Z]{0,4}b[a-zA-Z]{0,4}[ \t]{1,4}\S{1,100}[ \t]{1,4}\S{1,64}[ \t]{1,4}|sqlcmd[ \t][^\r\n|;"]{0,100}?-P[ \t]{1,4}|(?:requirepass|masterauth)[ \t]{1,8})${word}(?=$|[\s\\"'])`,
    ),
    precedence: -12,
    judge,
    suggest: { path: 'app', field: 'password', env: 'PASSWORD' },
    examples: {
      positive: [
        sample('mysql -u root -p', base62(12), ' app'),
        sample('sshpass -p ', base62(12), ' ssh deploy@acme.io'),
        sample('redis-cli -h cache -a ', base62(12), ' ping'),
        sample("docker login -u ci -p '", base62(14), "' acme.io"),
        sample('requirepass ', base62(14)),
      ],
      negative: [
        sample('mysql -u root -p app'),
        sample('mysql -u root -p"$MYSQL_PASSWORD"'),
        sample('docker login -u ci -p ${REGISTRY_PASSWORD} acme.io'),
      ],
    },
  }),
] as const;
