import type { Confidence } from '../../protocol/findings';
import type { Candidate } from '../define';
import { defineRule } from '../define';
import { base62, sample } from '../samples';
import { genericRule } from './assignments';
import { lookOf } from './values';

/** The rest of a command, up to the switch that takes its password. */
const rest = String.raw`[ \t][^\r\n|;"]{0,100}?`;
const gap = String.raw`[ \t]{1,4}`;
/** Where the password stands in the arguments of each command. */
const passwordFollows = [
  String.raw`mysql(?:dump|admin|import|show)?${rest}(?<=[ \t])-p`,
  String.raw`sshpass${gap}-p[ \t]{0,4}`,
  `redis-cli${rest}-a${gap}`,
  String.raw` login${rest}-p${gap}`,
  String.raw`htpasswd(?:${gap}-\w{1,8}){1,4}${gap}[^\s-]\S{0,99}${gap}\S{1,64}${gap}`,
  `sqlcmd${rest}-P${gap}`,
  String.raw`(?:requirepass|masterauth|secure_link_secret)[ \t]{1,8}`,
  `mongo(?:sh|dump|restore|export|import)?${rest}-p${gap}`,
  String.raw`rabbitmqctl${gap}(?:add_user|change_password)${gap}\S{1,64}${gap}`,
  String.raw`net user${gap}[^\s/]{1,64}${gap}(?=[^\r\n]{1,100}/add)`,
  String.raw`net use${gap}[^\r\n]{1,80}/user:\S{1,64}${gap}`,
  String.raw`lftp${rest}-u${gap}[^\s,]{1,64},`,
  `ldap(?:search|add|modify)${rest}-w${gap}`,
  String.raw`mosquitto_[ps]ub${rest}-P${gap}`,
  String.raw`(?:ConvertTo|convertto)-SecureString(?:${gap}-(?:String|AsPlainText|Force)){0,3}${gap}`,
  String.raw`sqlplus${gap}(?:-\S{1,3}${gap}){0,3}["']?[\w$]{1,30}/`,
  String.raw`oracle:thin:[\w$]{1,30}/`,
  `snmp-server community${gap}`,
  `openssl${rest}-k${gap}`,
  String.raw`openssl${rest}-pass(?:in|out)?${gap}["']?pass:`,
  String.raw`-(?:src|dest)?(?:store|key)pass${gap}`,
  String.raw`smbclient${rest}-U${gap}["']?[\w.\\/-]{1,64}%`,
  String.raw`(?:un)?zip${rest}-P${gap}`,
  String.raw`(?:tacacs|radius)-server(?:${gap}\S{1,40}){0,4}${gap}key${gap}(?:[07]${gap})?`,
  String.raw`pre-shared-key(?:${gap}\S{1,40}){0,4}${gap}key${gap}(?:[06]${gap})?`,
  String.raw`rootpw${gap}(?:--plaintext${gap})?(?!--)`,
];
/** Up to the same quote, or to the next blank. */
const word = String.raw`(?:"(?<secret>[^"\r\n]{3,128})"|'(?<secretSingle>[^'\r\n]{3,128})'|(?<secretBare>[^\s"'\x60|;&<>()@]{3,128}))`;

function judge({ secret, match }: Candidate): Confidence | undefined {
  const look = lookOf(secret, true);
  if (look === undefined || look === 'uuid' || /^[/$.-]|^\d+$/.test(secret)) return undefined;
  // Joined to its switch, even a word can be nothing else.
  if (look === 'word' && /^(?:mysql|mariadb)/.test(match) && match.includes(` -p${secret}`)) return 'medium';
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
      ' login ',
      'htpasswd',
      'sqlcmd',
      'requirepass',
      'masterauth',
      'secure_link_secret',
      'mongo',
      'rabbitmqctl',
      'net user ',
      'net use ',
      'lftp',
      'ldapsearch',
      'ldapadd',
      'ldapmodify',
      'mosquitto_',
      'convertto-securestring',
      'sqlplus',
      'oracle:thin:',
      'snmp-server community',
      'rootpw ',
      'tacacs-server',
      'radius-server',
      'pre-shared-key',
      'openssl ',
      '-storepass ',
      '-keypass ',
      '-srcstorepass ',
      '-deststorepass ',
      '-srckeypass ',
      '-destkeypass ',
      'smbclient ',
      'zip -',
    ],
    pattern: new RegExp(`(?:${passwordFollows.join('|')})${word}(?=$|[\\s\\\\"'@|;&)])`),
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
        sample('secure_link_secret ', base62(14), ';'),
        sample('mongodump --host db -u app -p ', base62(12), ' --db shop'),
        sample('rabbitmqctl add_user app ', base62(12)),
        sample('net user deploy ', base62(12), ' /add'),
        sample('ldapsearch -x -D cn=admin -w ', base62(12), ' -b dc=acme'),
        sample('ConvertTo-SecureString "', base62(12), '" -AsPlainText -Force'),
        sample('sqlplus app/', base62(12), '@orcl'),
        sample('htpasswd -b -c .htpasswd admin ', base62(12)),
        sample('openssl enc -aes-256-cbc -k "', base62(12), '" -in backup.tar'),
        sample('openssl pkcs12 -export -passout pass:', base62(12), ' -in a.pem'),
        sample('keytool -genkey -alias app -storepass ', base62(12), ' -keystore a.jks'),
        sample('tacacs-server host 10.0.0.1 key ', base62(12)),
        sample('pre-shared-key address 10.0.0.1 key ', base62(14)),
        sample('smbclient //srv/share -U deploy%', base62(12)),
        sample('zip -r -P ', base62(12), ' backup.zip data'),
      ],
      negative: [
        sample('ConvertTo-SecureString -String $password -AsPlainText'),
        sample('mysql-client postgres-postgis'),
        sample('mysql -u root -p app'),
        sample('mysql -u root -p"$MYSQL_PASSWORD"'),
        sample('docker login -u ci -p ${REGISTRY_PASSWORD} acme.io'),
        sample('openssl pkcs12 -export -passout pass:changeit -in a.pem'),
        sample('openssl rsa -in key.pem -passin pass:"$KEY_PASS"'),
        sample('keytool -list -storepass $STORE_PASS'),
        sample('htpasswd -c .htpasswd admin'),
      ],
    },
  }),
  defineRule({
    ...genericRule,
    id: 'command-piped-password',
    title: 'Password piped into a command',
    grants: 'Logs in as the user to the server that the command talks to.',
    keywords: ['echo ', 'printf '],
    pattern: new RegExp(
      String.raw`(?:echo|printf)${gap}(?:-[ne]{1,2}${gap})?(?:"(?:[\w-]{1,32}:)?(?<secret>[^"\r\n:]{3,128})"|'(?:[\w-]{1,32}:)?(?<secretSingle>[^'\r\n:]{3,128})'|(?:[\w-]{1,32}:)?(?<secretBare>[^\s"'\x60|;&<>():]{3,128}))[ \t]{0,4}\|[ \t]{0,4}(?:sudo${gap}-S|(?:sudo${gap})?chpasswd|(?:sudo${gap})?passwd[ \t]|(?:docker|podman|helm|oras|crane|nerdctl|buildah)[ \t][^\r\n|]{0,100}--password-stdin)`,
    ),
    precedence: -23,
    judge,
    suggest: { path: 'app', field: 'password', env: 'PASSWORD' },
    examples: {
      positive: [
        sample("echo '", base62(12), "' | docker login -u ci --password-stdin acme.io"),
        sample('echo ', base62(12), ' | sudo -S reboot'),
        sample('echo "root:', base62(12), '" | chpasswd'),
      ],
      negative: [
        sample('echo "$TOKEN" | docker login -u ci --password-stdin'),
        sample('echo done12345 | tee log'),
      ],
    },
  }),
] as const;
