import type { Confidence } from '../../protocol/findings';
import type { Candidate } from '../define';
import { defineRule } from '../define';
import { base62, hex, sample } from '../samples';
import { genericRule } from './assignments';
import { lookOf } from './values';

/** One argument that is no password: a literal, a variable or a member, an object literal, none. */
const argument = String.raw`[ \t]{0,4}(?:[@bfru]?"[^"\r\n]{0,100}"|'[^'\r\n]{0,100}'|\{[^{}\r\n]{0,100}\}|[\w$.>[\]:-]{1,60}(?:\(\))?|)[ \t]{0,2},`;
const literal = String.raw`[ \t]{0,4}(?:b|\[\]byte\(|Buffer\.from\()?[@ru]?(?:"(?<secret>[^"\r\n\\]{3,128})"|'(?<secretSingle>[^'\r\n\\]{3,128})')`;

/** Functions whose first argument is a key, whose second is, and so on. */
function calls(first: string, second: string, third: string): RegExp {
  return new RegExp(
    String.raw`(?:${first ? `(?:${first})|` : ''}(?:${second})${argument}|(?:${third})${argument}${argument})${literal}[ \t]{0,4}(?:[,).;\r\n]|$)`,
    'i',
  );
}

/** A word could be what a test or a form calls its field. */
function judge({ secret, match }: Candidate): Confidence | undefined {
  const look = lookOf(secret, true);
  if (look === undefined || look === 'uuid' || /\s|^[/.#]/.test(secret)) return undefined;
  if (look === 'guessable' && /^(?:\w*login|jwt)/i.test(match)) return 'low';
  return look === 'word' ? 'low' : 'medium';
}

export const callRules = [
  defineRule({
    ...genericRule,
    id: 'login-call',
    title: 'Password as an argument of a login',
    grants: 'Logs in as the user to the server that the program connects to.',
    keywords: [
      'login(',
      'connect(',
      'getconnection(',
      'pdo(',
      'mysqli(',
      'passwordauthentication(',
      'passwordcredentials(',
      'networkcredential(',
      'basicauth(',
      'basic_auth(',
      'auth=(',
      'simple_bind',
      'ldap_bind(',
      'username_pw_set(',
      'imap_open(',
      'wifi.begin(',
      'usernamepassword',
      'plainauth(',
      "basic_auth '",
      'basic_auth "',
    ],
    pattern: calls(
      '',
      String.raw`login\(|PasswordAuthentication\(|PasswordCredentials\(|NetworkCredential\(|basic_?auth[( ]|auth=\(|simple_bind(?:_s)?\(|username_pw_set\(|WiFi\.begin\(|UsernamePassword\w{0,20}\(`,
      String.raw`login\(|connect\(|getConnection\(|PDO\(|mysqli\(|ldap_bind\(|imap_open\(|PlainAuth\(`,
    ),
    precedence: -23,
    judge,
    suggest: { path: 'app', field: 'password', env: 'PASSWORD' },
    examples: {
      positive: [
        sample('smtp.login("bot@acme.io", "', base62(14), '")'),
        sample("mysqli_connect('db', 'app', '", base62(12), "', 'shop');"),
        sample('new PDO($dsn, "app", "', base62(12), '", $options);'),
        sample('DriverManager.getConnection(url, "app", "', base62(14), '");'),
        sample("requests.get(url, auth=('ci', '", base62(12), "'))"),
        sample('new NetworkCredential("app", "', base62(12), '")'),
        sample('new UsernamePasswordToken("app", "', base62(12), '")'),
        sample('WiFi.begin("home", "', base62(12), '");'),
        sample('smtp.PlainAuth("", "bot@acme.io", "', base62(12), '", "mail.acme.io")'),
        sample("request.basic_auth 'ci', '", base62(12), "'"),
      ],
      negative: [
        sample('login("username", "password")'),
        sample('login(user, password)'),
        sample('socket.connect("tcp", "db.acme.io:5432", "app.sock")'),
        sample('connect(button, SIGNAL(clicked()), "onClicked")'),
        sample('new PDO($dsn, "app", "${DB_PASSWORD}")'),
      ],
    },
  }),
  defineRule({
    ...genericRule,
    id: 'key-call',
    title: 'Key as an argument of a cipher or a signature',
    grants: 'Signs or decrypts as the program does.',
    keywords: [
      'jwt.sign(',
      'jwt.verify(',
      'jwt.encode(',
      'jwt.decode(',
      'jwt::encode(',
      'jwt::decode(',
      'secretkeyspec(',
      'cookieparser(',
      'createhmac(',
      'hmac.new(',
      'hash_hmac(',
      'aes.encrypt(',
      'aes.decrypt(',
      'aes.new(',
      'hmacshakeyfor(',
      'signwith(',
      'fernet(',
    ],
    pattern: calls(
      String.raw`SecretKeySpec\(|cookieParser\(|hmac\.new\(|AES\.new\(|hmacShaKeyFor\(|Fernet\(`,
      String.raw`jwt(?:\.|::)(?:sign|verify|encode|decode)\(|createHmac\(|AES\.(?:en|de)crypt\(|signWith\(`,
      String.raw`hash_hmac\(`,
    ),
    precedence: -23,
    judge,
    suggest: { path: 'app', field: 'key', env: 'KEY' },
    examples: {
      positive: [
        sample("jwt.sign({ id: user.id }, '", base62(20), "')"),
        sample('new SecretKeySpec("', base62(16), '".getBytes(), "AES")'),
        sample("crypto.createHmac('sha256', '", hex(32), "')"),
        sample('app.use(cookieParser("', base62(24), '"))'),
        sample('.signWith(SignatureAlgorithm.HS256, "', base62(24), '")'),
      ],
      negative: [
        sample('jwt.verify(token, process.env.JWT_SECRET)'),
        sample("jwt.sign(payload, 'secret')"),
        sample('hmac.new(key, msg, "sha256")'),
        sample('jwt.decode(token, "utf8")'),
      ],
    },
  }),
  defineRule({
    ...genericRule,
    id: 'encoded-login',
    title: 'User and password that are encoded for a login',
    grants: 'Logs in as the user to the server that the program talks to.',
    keywords: [
      'btoa(',
      'buffer.from(',
      'b64encode(',
      'base64_encode(',
      'encodetostring(',
      'strict_encode64(',
    ],
    pattern:
      /(?:btoa|Buffer\.from|b64encode|base64_encode|EncodeToString|strict_encode64)\([ \t]{0,2}(?:b|\[\]byte\()?(?:"[\w.@+-]{1,64}:(?<secret>[^"\s\\]{3,128})"|'[\w.@+-]{1,64}:(?<secretSingle>[^'\s\\]{3,128})')[ \t]{0,2}[),.]/i,
    precedence: -23,
    judge,
    suggest: { path: 'app', field: 'password', env: 'PASSWORD' },
    examples: {
      positive: [
        sample("'Basic ' + btoa('deploy:", base62(12), "')"),
        sample('Buffer.from("api:', base62(14), '").toString("base64")'),
        sample('base64.b64encode(b"ci:', base62(12), '")'),
        sample('base64.StdEncoding.EncodeToString([]byte("ci:', base62(12), '"))'),
      ],
      negative: [
        sample("btoa('user:password')"),
        sample('btoa("https://acme.io")'),
        sample("btoa('user:${password}')"),
        sample('Buffer.from("id:text/plain", "utf8")'),
      ],
    },
  }),
] as const;
