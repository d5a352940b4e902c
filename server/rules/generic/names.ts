/** What a name promises of its value. `word` is a name as vague as `token` or `key`, which code uses for much else. */
export type Expectation = 'password' | 'secret' | 'word';

/** Where a name continues so that its value is about a secret and not one: `tokenUrl`, `passwordField`. */
const about =
  /^(?:ur[il]s?|path|file|filename|dir|folder|names?|field|types?|ids?|length|len|size|count|policy|ref|reference|exp|expiry|expires|expired|expiration|ttl|timeout|limit|endpoint|label|placeholder|hint|regexp?|pattern|header|prefix|suffix|class|selector|input|error|err|msg|message|text|title|algorithm|alg|algo|hash|hashed|sha\d*|md5?|bcrypt|digest|checksum|fingerprint|thumbprint|format|version|status|state|enabled|disabled|required|valid|invalid|provider|manager|service|store|storage|handler|helper|index|symbol|kind|scopes?|audience|issuer|location|region|environment|env|column|table|variable|var|attr|attribute|strategy|generator|encoder|encoding|validator|rules?|min|max|page|view|form|component|icon|image|color|style|description|docs?|link|arn|address|contract|mint|at|on|in|by|reset|change|changed|protected|mode|method|realm|alias|callback|event|key-?names?|binding|bindings|code-?lens|events?|board|down|up|press|usage|spec|schema|response|request|mask|masked|metadata|set|map|list|func|fn|test|tests|flow|grant|command|cmd|action|option|flag|argument|arg|param|parameter|property|prop|object|module|package|suite|sample|identifier|uid|position|pos|offset|line|start|end|range|stream|bucket|group|role|rights?|permission|permissions|user|username|login|owner|host|port|domain|server|website|site|app|client|plugin|extension|lib|library|days|hours|minutes|seconds|retries|attempts|rounds|strength|iterations|age|history|complexity|quality|md|json|ya?ml|txt|xml|html)$/i;

/** A word of a name that makes it harmless wherever it stands. */
const harmless =
  /^(?:public|pub|max|min|num|csrf|xsrf|forgot|forgotten|show|hide|toggle|missing|wrong|invalid|incorrect|label|lbl|existing|nopasswd|sort|primary|foreign|partition|cache|i18n|locale|translation|css|syntax|lexer|parser|next|continuation|page|cancellation|cancel|idempotency|dedup|kms|anti|publishable|site|ai|aria|instrumentation|telemetry|analytics|measurement|recaptcha)$/i;

const password =
  /^(?!by|com|tres|sur|over|under|en(?!c))(?:[a-z]{0,12})(?:passw(?:or)?ds?|passwort|kennwort|wachtwoord|passphrase|passcode|pwd|pswd|contrasena|contrase|motdepasse)$|^(?:[a-z]{0,8}pass|(?:root|bind|db|admin|user|ldap|sa|su|srv|svc|my|mail|ftp)?pw|psw|w?psk|senha|parola|haslo|mdp)$/i;
const notPassword =
  /^(?:by|com|tres|sur|over|under|mini|multi|single|first|second|last|render|alpha|low|high|band)pass$/i;
/** What makes a `key` a secret one. */
const keyQualifier =
  /^(?:api|access|auth|authentication|authorization|sign|signing|signature|encrypt|encryption|crypto|cipher|aes|hmac|jwt|master|private|account|secret|client|consumer|app|application|shared|storage|license|deploy|ssh|webhook|admin|service|integration|developer|dev|prod|production|live|security|decrypt|decryption|wrap|wrapping|subscription|rest|server|write|ingest|x)$/i;
const gluedKey =
  /^[a-z]{0,12}(?:api|access|auth|signing|encryption|master|private|priv|account|secret|client|consumer|shared|license|p)key$/i;

const saltOf =
  /^(?:auth|app|application|secret|session|cookie|security|crypt|encryption|hash|hashids?|jwt|api|logged|in|nonce|secure)$/i;

/** The words of an identifier: `dbPassword`, `DB_PASSWORD` and `db-password` are `db` and `password`. */
export function wordsOf(name: string): string[] {
  return name
    .split(/(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[^A-Za-z\d]+/)
    .filter((word) => word !== '');
}

/** The names in a text are few: what so many of them promise is remembered. */
const mostNames = 4096;
const promises = new Map<string, Expectation | 'nothing'>();

/** What the name that holds a value promises; undefined when it promises none. */
export function promiseOf(name: string): Expectation | undefined {
  let promise = promises.get(name);
  if (promise === undefined) {
    if (promises.size >= mostNames) promises.clear();
    promise = read(name) ?? 'nothing';
    promises.set(name, promise);
  }
  return promise === 'nothing' ? undefined : promise;
}

function read(name: string): Expectation | undefined {
  const words = wordsOf(name).map((word) => word.replace(/\d+$/, ''));
  const last = words.at(-1) ?? '';
  // `require_ci_to_pass`, `TESTS_PASS`: a verb.
  if (
    /^pass$/i.test(last) &&
    /^(?:to|will|should|must|tests?|checks?|all|ci|build|did|can)$/i.test(words.at(-2) ?? '')
  )
    return undefined;
  // `passwordKey`: the key under which it is kept.
  if (/^keys?$/i.test(last) && words.length === 2 && password.test(words[0] ?? '')) return undefined;
  // The salt of an installation, not that of a user's record.
  if (/^salt$/i.test(last))
    return /^[A-Z\d_]+$/.test(name) || saltOf.test(words.at(-2) ?? '') ? 'secret' : undefined;
  // What the tokens of forms are made with is none of them.
  const makesTokens = /^[cx]srf$/i.test(words.at(-2) ?? '') && /^(?:secret|key)$/i.test(last);
  if (about.test(last) || (!makesTokens && words.some((word) => harmless.test(word)))) return undefined;
  let promise: Expectation | undefined;
  for (const [i, word] of words.entries()) {
    if (password.test(word) && !notPassword.test(word)) {
      return words.some((other) => /^sha$|^md$|^bcrypt$/i.test(other)) ? undefined : 'password';
    }
    if (/^mot$/i.test(word) && /^(?:de)?passe$/i.test(words.at(-1) ?? '')) return 'password';
    if (/secrete?$|^secret|^credentials?$|^cred$|^pepper$/i.test(word)) promise = 'secret';
    if (/^keys?$/i.test(word)) {
      if (words.slice(0, i).some((other) => keyQualifier.test(other))) promise = 'secret';
      else if (i === words.length - 1) promise ??= 'word';
    }
    if (gluedKey.test(word)) promise = 'secret';
    if (/tokens?$/i.test(word) && i >= words.length - 2) promise ??= 'word';
    if (/^(?:bearer|auth|authorization)$/i.test(word) && i === words.length - 1) promise ??= 'word';
  }
  return promise;
}
