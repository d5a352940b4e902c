import { defineRule } from './define';
import type { Candidate } from './define';
import type { Confidence } from '../protocol/findings';
import { isNoValue } from './placeholders';
import { characterClasses, shannon, wordLikeness } from './randomness';
import { base62, hex, sample } from './samples';

/** After a name: what closes it, then `=`, `:`, `=>`, `:=`, or a type annotation and `=`; a comparison is none. */
const assigned = String.raw`["'\x60\]]{0,2}[ \t]{0,12}(?::[ \t]{0,3}[A-Za-z&][\w.<>|&]{0,23}[ \t]{0,3}=|=>|:=|=(?![=~])|:)[ \t]{0,12}`;
/** A quoted value up to its quote, or a bare one up to a separator. */
const value = String.raw`(?:[rbufRBUF@$]{0,2}(?<quote>["'\x60]))?(?<secret>(?<=["'\x60])[^\s"'\x60\\]{6,256}(?=\k<quote>)|(?<!["'\x60])[^\s"'\x60\\,;&(){}[\]<>]{6,256}(?=$|[\s"'\x60,;&)}\]\\]))`;

/** Where a name continues so that its value is about a secret and not one: `tokenUrl`, `passwordField`. */
const about =
  /^(?:url|uri|path|file|dir|folder|name|names|field|type|types|ids?|length|len|size|count|policy|ref|reference|expiry|expires|expiration|ttl|timeout|limit|endpoint|label|placeholder|hint|regexp?|pattern|header|prefix|suffix|class|selector|input|error|err|msg|message|text|title|algorithm|alg|hash|digest|fingerprint|format|version|status|state|enabled|required|valid|provider|manager|service|store|storage|handler|helper|index|symbol|kind|scope|scopes|audience|issuer|location|region|environment|env|column|table|variable|var|attr|attribute|strategy|generator|encoder|validator|rules?|min|max|page|view|form|component|icon|image|color|style|description|docs?|link|arn|address|contract|mint|at|on|in|by)$/i;

/** Paths, dotted and dashed names, identifiers, URLs, versions: values that words make up. */
const namelike =
  /^(?:[a-z][a-z+.-]{1,15}:\/\/|\.{0,2}\/|[A-Za-z]:\\|~\/)|^[A-Za-z_$][A-Za-z_$]*(?:[.:/-]+[A-Za-z_$]+)*$|^\d+(?:\.\d+)+$|\.(?:json|ya?ml|txt|pem|key|crt|js|ts|py|html?|xml|png|svg|md|conf|env|lock|sh|go|rs|java|css)$/;
/** A member of an object, where no quote says that it is text. */
const member = /^[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)+$/;
const uuid = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;

/** Above this {@link wordLikeness} a value is taken for words. */
const wordy = 0.5;

function isAbout(name: string | undefined): boolean {
  const words = name?.split(/(?<=[a-z\d])(?=[A-Z])|[_.-]/) ?? [];
  return (
    about.test(words.at(-1) ?? '') || words.some((word) => /^(?:public|max|min|num|csrf|xsrf)$/i.test(word))
  );
}

/** Code between two literals, whose quotes were taken for those of one: `"pass:"+e.password+"`. */
const between = /^[+,)\]};:].*[.([]/;
const operator = /[|&?!=]{2}/;

function isName({ secret, name, quoted }: Candidate): boolean {
  if (isAbout(name) || isNoValue(secret) || namelike.test(secret)) return true;
  if (quoted) return between.test(secret) || (member.test(secret) && wordLikeness(secret) > wordy);
  return member.test(secret) || operator.test(secret);
}

function judgeToken(candidate: Candidate): Confidence | undefined {
  const { secret, quoted } = candidate;
  if (secret.length < 12 || isName(candidate)) return undefined;
  if (uuid.test(secret)) return 'low';
  const hexadecimal = /^[\da-f]+$/i.test(secret);
  if (!/\d/.test(secret) || (!hexadecimal && wordLikeness(secret) > wordy)) return undefined;
  const bits = shannon(secret);
  if (bits < 3) return undefined;
  const enough = hexadecimal ? 3.1 : 3.5;
  const whole = quoted || (secret.length >= 20 && /^[\w+/=.~-]+$/.test(secret));
  return secret.length >= 16 && bits >= enough && whole ? 'medium' : 'low';
}

function judgePassword(candidate: Candidate): Confidence | undefined {
  const { secret, name, quoted } = candidate;
  if (isName(candidate)) return undefined;
  if (/(?:com|by|tres|sur|over|under)pass/i.test(name ?? '')) return undefined;
  const classes = characterClasses(secret);
  const bits = shannon(secret);
  if (secret.length < 6 || classes < 2 || bits < 2.2) return undefined;
  const letters = secret.replace(/[^A-Za-z]/g, '').length;
  if (letters > 0.9 * secret.length && wordLikeness(secret) > wordy) return undefined;
  const strong = secret.length >= 8 && classes >= 3 && bits >= 2.75;
  const random = secret.length >= 12 && bits >= 3 && /\d/.test(secret) && wordLikeness(secret) <= wordy;
  return (strong && (quoted || /\d/.test(secret))) || random ? 'medium' : 'low';
}

const revoke = 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html';

export const genericRules = [
  defineRule({
    id: 'generic-password',
    title: 'Hardcoded password',
    grants: 'Whatever the account behind it may do.',
    severity: 'warning',
    keywords: ['pass', 'pwd'],
    pattern: new RegExp(
      `(?:passw(?:or)?d|passwort|passphrase|pass(?![a-z])|pwd)[\\w.-]{0,32}${assigned}${value}`,
      'i',
    ),
    precedence: -20,
    judge: judgePassword,
    revoke,
    suggest: { path: 'app', field: 'password', env: 'PASSWORD' },
    examples: {
      positive: [
        sample('DB_PASSWORD = "', base62(18), '"'),
        sample("password: 'S3", base62(6), "!x'"),
        sample('password: "!', base62(10), '$a"'),
        sample('<add key="pwd" pwd="', base62(16), '"/>'),
        sample('connection = "Server=db;Uid=app;Pwd=', base62(20), ';"'),
      ],
      negative: [
        sample('password = "changeme"'),
        sample('password = "${DB_PASSWORD}"'),
        sample('password = process.env.DB_PASSWORD'),
        sample('password: <your-password-here>'),
        sample('password = "xxxxxxxxxxxx"'),
        sample('password: ref+vault://secret/app/db#/password'),
        sample('password: vault:secret/data/app/db#password'),
        sample('passwordField = "login-password-input2"'),
        sample('if (password === "', base62(12), '")'),
        sample('password = request.form.password1'),
        sample('password = getPassword1("db")'),
        sample('r.p12Password=r.p12Password||""'),
        sample('push("pass:"+e.password1)}else{f(e);push("file:")'),
        sample('compass = "North12East7"'),
        sample('the password: it must hold 8 characters'),
      ],
    },
  }),
  defineRule({
    id: 'generic-secret',
    title: 'Hardcoded secret',
    grants: 'Whatever the service that issued it lets its holder do.',
    severity: 'warning',
    keywords: [
      'secret',
      'token',
      'apikey',
      'api_key',
      'api-key',
      'api.key',
      'accesskey',
      'access_key',
      'access-key',
      'access.key',
      'authkey',
      'auth_key',
      'auth-key',
      'signingkey',
      'signing_key',
      'signing-key',
      'encryptionkey',
      'encryption_key',
      'encryption-key',
      'masterkey',
      'master_key',
      'master-key',
      'privatekey',
      'private_key',
      'private-key',
      'accountkey',
      'account_key',
      'credential',
    ],
    pattern: new RegExp(
      `(?:secret|token|credential|(?:api|access|auth|signing|encryption|master|private|account)[_.-]?key)[\\w.-]{0,32}${assigned}${value}`,
      'i',
    ),
    precedence: -21,
    judge: judgeToken,
    revoke,
    suggest: { path: 'app', field: 'secret', env: 'SECRET' },
    examples: {
      positive: [
        sample('SECRET_KEY = "', base62(40), '"'),
        sample('api_key: ', base62(32)),
        sample('  "clientSecret": "', base62(24), '",'),
        sample("const token: string = '", hex(40), "';"),
        sample('acme.api-key=', hex(32)),
        sample("SECRET_KEY = 'django-insecure-", base62(10), '$a(', base62(20), '&^', base62(10), "'"),
      ],
      negative: [
        sample('token = "your-token-goes-here-1234"'),
        sample('secretName: "database-credentials-v2"'),
        sample('token_url = "', base62(24), '"'),
        sample('apiKey: process.env.API_KEY_2024_PRODUCTION'),
        sample('const tokenCount = 123456789012345678'),
        sample('secret = "ref+vault://secret/app/x1#/y2"'),
        sample('token: "auth.errors.tokenExpired2"'),
        sample('accessKey = "/etc/keys/server1.pem"'),
        sample('public_token_key = "', base62(24), '"'),
      ],
    },
  }),
] as const;
