/** Begin or end of values that providers publish in their own documentation; parts, never whole tokens. */
const published = [
  'Eby8vdM02xNO', // Azurite's and the Azure storage emulator's account key
  '4eC39HqLyj', // Stripe's test key in its API reference
  'SflKxwRJSM', // signature of jwt.io's first example
  '16C7e42F29', // GitHub's documentation of installation tokens
  'T00000000/B00000000', // Slack's webhook
  '2YotnFZFEjr1', // RFC 6749's and RFC 6750's tokens and client secrets
  'tGzv3JOkF0XG',
  'SlAV32hkKG',
  'gX1fBat3bV',
  'czZCaGRSa3F0Mz',
  'dBjftJeZ4CVP', // RFC 7519's signature
  '0685bd9184jfhq22', // OAuth 1's examples
  'ad180jjd733klru7',
  'h480djs93hd8',
  '9djdj82h48djs9d2', // RFC 5849's credentials
  'kkk9d7dh3k39sjv7',
  'dpf43f3p2l4k3l03',
  'kd94hf93k423kf44',
  'nnch734d00sl2jdk',
  'pfkkdhi9sl3r4s00',
  'QWxhZGRpbjpvcGVuIHNlc2FtZQ', // RFC 7617's user and password
  'AnLA7NfeLq', // API keys in the tests of Firebase's own SDKs
  'CkEhVjf3pd',
  'DMAScliyLx',
  'D3asb-2pEZ',
  'DNSXIbFmlX',
  'AdOS2zB6NC',
  'ASWm6HmTMd',
  'ANUvH9H9Bs',
  'A5_iVawFQ8',
  'A4UrcGxgwQ',
  'DSb51JiIcB',
  'BF2RrAIm4a',
  'BcE-OOIbhj',
  'B8qGxt4ec1',
  'A8vmApnrHN',
];

/** A run, or a counted-up alphabet, that no generator yields: `xxxxxxxx`, `00000000`, `12345678`, `abcdefgh`. */
const runs =
  /(?:([A-Za-z*.#?_-])\1{5}|0{8}|1{8}|012345678|00112233|123456789|abcdefgh|ABCDEFGH|(?:dead){2}|(?:beef){2}|[xX]{4}[-_][xX]{4})/;

/** Words that say what a value is not. */
const words =
  /EXAMPLE|(?:^|[^a-z])(?:example|sample|dummy|fake|placeholder|redacted|your|insert|changeme|replace|todo)(?:[^a-z]|$)/i;

/** True for what documentation shows in place of a secret: published examples, words such as `your-token`. */
export function isSample(secret: string): boolean {
  return words.test(secret) || published.some((part) => secret.includes(part));
}

/** True for a text with a run or a count that chance cannot produce in a real token: somebody typed it. */
export const isTyped = (secret: string): boolean => runs.test(secret);

/**
 * Is this shown in place of a secret? `sparse`: runs prove nothing. A rule of a known format reports what is only
 * typed with less confidence; where nothing else tells a secret, it is none.
 */
export function isPlaceholder(secret: string, sparse = false): boolean {
  return (!sparse && isTyped(secret)) || isSample(secret);
}

/** A value that stands for another one: interpolation, environment, vault references, templates. */
const reference =
  /\$\{|\$\(|\{\{|\}\}|<%|%\(|^\$(?:$|\d|[A-Za-z_]\w*(?:$|[-[.:(]))|^%[^%]{1,64}%$|^[<[({].{0,126}[>\])}]$|process\.env|os\.environ|getenv|import\.meta|^ref\+|^vault:|^secretref|^arn:|^projects\/|^op:\/\/|^!(?:ref|sub|getatt|vault|secret|env|reference|join|include)|^@(?:env|secret|microsoft)|#\{/i;
/** A constant's name: `ACCESS_TOKEN`. */
const constant = /^[A-Z]{2,}(?:[_-][A-Z]{2,})+$/;
const shellVariable = /\$[A-Z_]{3}/;

const fillers = new Set(
  (
    'pass password passwd passphrase pwd secret token test testing tests foo bar baz admin root user username guest ' +
    'default none null nil true false undefined empty string value abc changeme changeit change me ' +
    'secure hidden masked invalid wrong correct my the some super a an new old demo dev local prod production ' +
    'staging mock temp tmp key api auth db database postgres postgresql mysql redis mongo mongodb rabbitmq vault ' +
    'minio pw client access id here enter not set todo fixme xxx unused required optional example sample dummy fake ' +
    'placeholder your this is in for with and or of to development strong very long random s p ss w rd ' +
    'toor sa oracle elastic grafana keycloak django flask rails laravel insecure unsafe public private shared ' +
    'update ask put here own yes no on off all any allow enabled disabled apikey that which does not doesnt matter ' +
    'vagrant used sure please enough later only choose generate long short passwort kennwort wachtwoord contrasenya contrasena clave senha parola haslo adgangskode ' +
    'losenord salasana passord heslo jelszo parole sifre geslo lozinka'
  ).split(' '),
);

/** Letters that are words of the list one after the other: `mysecretpassword`. */
function isRunOfFillers(letters: string): boolean {
  if (letters.length > 40) return false;
  const ends = [0];
  for (const start of ends) {
    for (let end = start + 2; end <= letters.length; end++) {
      if (!ends.includes(end) && fillers.has(letters.slice(start, end))) ends.push(end);
    }
  }
  return ends.includes(letters.length);
}

/** Made of nothing but words such as `my`, `test`, `password`, and digits and punctuation. */
function isFiller(value: string): boolean {
  if (/^([a-z*.])\1+$/i.test(value)) return true;
  const words = value.match(/[A-Z]?[a-z]+|[A-Z]+/g) ?? [];
  if (words.length === 0) return value.replace(/\D/g, '').length === value.length && value.length < 12;
  return words.every((word) => fillers.has(word.toLowerCase()) || isRunOfFillers(word.toLowerCase()));
}

/** Words that a person takes when a password is asked for and none is wanted: `123456`, `admin123`. */
export function isGuessable(value: string): boolean {
  if (/^\d{3,20}$/.test(value)) return true;
  if (/your|change|example|sample|dummy|fake|placeholder|insert|replace|xxx/i.test(value)) return false;
  if (
    /^(?:s3cret|s3cr3t|passw0rd|p4ssw0rd|adm1n|qwerty|letmein|hunter2|iloveyou|abc123)\d{0,4}$/i.test(value)
  )
    return true;
  return (
    /\d{3}|\d.*[!@#$%&*]|[!@#$%&*].*\d/.test(value) &&
    /^(?![$%])[A-Za-z\d@!.$#%&*_-]{6,24}$/.test(value) &&
    isFiller(value)
  );
}

/** True for a value that names where another one comes from. */
export function isReference(value: string): boolean {
  return reference.test(value) || shellVariable.test(value);
}

/** True for values of an assignment that are no secret: references, fillers, names of things. */
export function isNoValue(value: string): boolean {
  return isReference(value) || constant.test(value) || isFiller(value) || isPlaceholder(value);
}
