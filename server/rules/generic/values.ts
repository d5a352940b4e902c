import { isGuessable, isNoValue, isPlaceholder } from '../placeholders';
import { characterClasses, shannon } from '../randomness';
import { oddness } from './likelihood';

/**
 * How a value looks, whatever its name: `random` was generated, `strong` was chosen well, `weak` by a person; `word` is
 * words alone, `guessable` what stands in every list of passwords.
 */
export type Look = 'random' | 'strong' | 'weak' | 'word' | 'guessable' | 'uuid' | 'hex';

const uuid = /^\{?[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}\}?$/i;

/** Paths, dotted and dashed names, URLs, versions, dates, MIME types, selectors. */
const namelike =
  /^(?:[a-z][a-z\d+.-]{1,15}:\/\/|(?:npm|workspace|link|file|patch|catalog):|[<>=~^]{1,2}\s?\d+\.|\.{0,2}\/|[A-Za-z]:\\|~\/|\\\\|[#.@:*[][A-Za-z_-])|^[A-Za-z_$]+(?:[.:/\\-]+[A-Za-z_$]+)+:?$|^[A-Za-z_$]+:$|^[\d.,:/+-]+$|^v?\d+(?:\.\w+)+$|\.(?:json|ya?ml|txt|pem|key|crt|cer|p12|pfx|jks|js|ts|py|html?|xml|png|svg|md|conf|env|lock|sh|go|rs|java|css|php|rb|com|org|net|io|7z|zip|gz|tar|rar|exe|dll|log|csv|pdf|docx?|jpe?g|gif|woff2?)$/i;
const camelCase = /^[A-Z]?[a-z]+(?:[A-Z_$][A-Za-z_$]*)+$/;
/** Letters of other scripts than Latin are text for people. */
const foreign = /(?!\p{Script=Latin})\p{L}/u;
/** A constant's name, asterisks, bullets. */
const shown = /^[A-Z]+(?:[_-][A-Z]+)+$|\*{3}|[•●]{2}|\.{3}|…/;
/** A member of an object, an index, a call: code. */
const code =
  /^[!*&]?[A-Za-z_$][\w$]*(?:(?:\.|->|::|\?\.)[A-Za-z_$][\w$]*)+(?:[([]|$)|^[A-Za-z_$][\w$.:]*\(.*\)?$|^new |^function\b|=>/;
/** Code between two literals, whose quotes were taken for those of one: `"pass:"+e.password+"`. */
const between = /^[+,)\]};:?|&.][^\w\s]*[\w$ ]*[.([+?:,]|^\s*[+|&?]|[+(,]\s*$/;
/** At the end it is the padding of base64. */
const operator = /(?:\|\||&&|[!=]==?|\?\?)(?!=*$)/;
/** Algorithms, encodings, protocols: words with digits that say how, not what. */
const technical =
  /^(?:hmac|sha|md|aes|des|rsa|ecdsa|ed|x|utf|iso|base|oauth|http|ipv|tls|ssl|bcrypt|scrypt|argon|pbkdf|pkcs|es|rs|hs|ps|p|s|h|i|u|f|v|int|uint|float|log|win|x86|amd|arm|level|step|version|test|user|name|pass|password|passwd|pwd|token|secret|key|param|arg|field|value|item|foo|bar|input|text|id|str|string|var|tmp|temp|col|row)[_-]?\d{0,4}(?:[_-]?(?:sha|md|hmac|rsa|aes|with|cbc|gcm|ecb|bit|pkcs)[_-]?\d{0,4}){0,3}$/i;

/** Generated, and then written twice to look longer: a sample. What is short and repeated was typed, as poor secrets are. */
const doubled = /^(?!(.{2,16})\1{3,}$)(.{16,128})\2$/;

/** Escapes that stand in text of another script, or in bytes. */
const escapes = /\\[([]|\[\^|\\(?:x[\da-f]{2}|u[\da-f{]|\d{3}|[nrtfvab])/i;

/** Regular expressions, formats, code. */
const pattern =
  /[;,]|[=-]>|&&|\|\||::|\$\w+\W*$|<\/?\w+>|\(\?P?<|\w\([\w.]*\)|\.\w+\(|^[\w$.]+[([]|\$\{[\w.]+(?:\}|:?[-=?])|[%#@]\{\w+[}:]|[\])}]\.[a-z_]{2}|^[*&([]{1,2}[A-Za-z]\w*\.\w|\(\?[:=!<]|\[\^|\\[dwsb]|%[sdv](?![\w])/;

/** The base64 of an SSH public key. */
const publicKey = /^AAAA[A-E][\w+/]{16}|^ssh-/;
/** A hash with its algorithm and salt, or as MySQL writes it. */
const hash =
  /^\*[\dA-F]{40}$|^(?:\w{1,32}:)?(?:\{\w{2,10}\})?\$(?:[156y]|2[abxy]?|apr1|argon2\w*|scrypt)\$|^(?:pbkdf2|bcrypt|argon2|scrypt|sha\d+|md5)\w*[$:]/;
/** What is typed when software is installed: `AAAAA-BBBBB-CCCCC-DDDDD-EEEEE`. */
const productKey = /^(?:[A-Z\d]{5}-){4}[A-Z\d]{5}$/;
/** Four groups of four letters, as mail providers make them for programs. */
const appPassword = /^[a-z]{4}(?: [a-z]{4}){3}$/;

/** The text whose base64 a value is; undefined where it encodes none. */
function encodedText(value: string): string | undefined {
  if (value.length < 8 || value.length % 4 !== 0 || !/^[A-Za-z\d+/]+={0,2}$/.test(value)) return undefined;
  const text = Buffer.from(value, 'base64')
    .toString('latin1')
    .replace(/\r?\n$/, '');
  // With its padding it is hardly anything else.
  const isText = value.endsWith('=') ? /^[\x20-\x7e]{4,}$/ : /^[\x21-\x7e]{5,}$/;
  return isText.test(text) ? text : undefined;
}

/** Encoded, even a word was meant to be hidden. `user:password` is as good as its password. */
function lookOfEncoded(text: string): Look | undefined {
  const look = lookOf(text.slice(text.indexOf(':') + 1), true);
  const isName = look === undefined && /^[a-z][\w.@-]{5,}$/i.test(text) && !isNoValue(text);
  return look === 'word' || isName ? 'weak' : look;
}

/**
 * undefined where a value is no secret, whatever its name: a reference, a placeholder, a name, code. `quoted` text is no
 * code; letters without a digit are random in `text` only.
 */
export function lookOf(value: string, quoted: boolean, text = quoted): Look | undefined {
  if (isPunctuated(value)) return 'random';
  const encoded = encodedText(value);
  if (encoded !== undefined) return lookOfEncoded(encoded);
  if (isGuessable(value)) return 'guessable';
  if (
    isNoValue(value) ||
    publicKey.test(value) ||
    hash.test(value) ||
    productKey.test(value) ||
    technical.test(value) ||
    escapes.test(value) ||
    shown.test(value) ||
    doubled.test(value) ||
    foreign.test(value)
  )
    return undefined;
  if (uuid.test(value)) return 'uuid';
  // Hexadecimal digits, as people retype and disguise them.
  if (/^(?:0x)?[\da-z]{24,}$|^0x[\dA-F]{24,}$/.test(value) && isMostlyHex(value)) return 'hex';
  const odd = oddness(value);
  if (appPassword.test(value) && odd > -20) return 'random';
  const digits = value.replace(/\D/g, '').length;
  if (/^(?:[\da-f]+|[\dA-F]+)$/.test(value) && value.length >= 16) {
    return digits > 0 && digits < value.length && shannon(value) >= 2.9 ? 'hex' : undefined;
  }
  if (between.test(value) || (!quoted && (operator.test(value) || code.test(value)))) return undefined;
  const spaced = /\s/.test(value);
  const rare = value.length >= 8 && shannon(value) >= 2.5;
  // A short text is odd by chance: a name with a number in it is as likely as what a generator made.
  const needed =
    digits > 0
      ? Math.max(1, 0.4 * (16 - value.length))
      : text || value.length >= 20
        ? 0.8 * value.length
        : Infinity;
  if (rare && !spaced && odd > needed) return 'random';
  if (!spaced && hasRandomPart(value)) return 'random';
  if (namelike.test(value) || camelCase.test(value) || (odd < 0 && code.test(value))) return undefined;
  const symbols = value.replace(/[\p{L}\p{M}\w\s.'’-]/gu, '').length;
  const classes = characterClasses(value);
  if (/^[a-z]{2,16}\/[^/]+$/i.test(value)) return undefined;
  if (spaced) return symbols > 1 && digits > 0 && odd > -0.7 * value.length ? 'strong' : undefined;
  // Words with accents are for people: labels, translations.
  if (/^[\p{L}\p{M}_-]+$/u.test(value)) return /[^\w-]/.test(value) ? undefined : 'word';
  if (/^\p{L}[\p{L}'’-]+[!?.:;…]{1,3}$/u.test(value)) return 'word';
  if (value.length >= 8 && classes >= 3 && digits > 0 && /[!@#$%^&*?~+]/.test(value)) return 'strong';
  if (value.length >= 8 && classes >= 3 && odd > -0.8 * value.length) return 'strong';
  return odd > -1.9 * value.length ? 'weak' : undefined;
}

function isMostlyHex(value: string): boolean {
  const digits = value.replace(/[^\d]/g, '').length;
  const letters = value.replace(/[^a-f]/gi, '').length;
  return digits >= 6 && letters >= 3 && digits + letters >= 0.9 * value.length && shannon(value) >= 2.9;
}

/** A prefix or two, and then what a generator made: `lsv2_pt_0c5f…`. */
function hasRandomPart(value: string): boolean {
  return value
    .split(/[_:|~.-]/)
    .some(
      (part) =>
        part.length >= 16 &&
        part.length >= value.length / 3 &&
        /\d/.test(part) &&
        (oddness(part) > 4 || (/^[\da-f]{20,}$/i.test(part) && /[a-f]/i.test(part))) &&
        shannon(part) >= 2.9,
    );
}

/** So many kinds of punctuation, in no order that code or a template has, that only a generator can have made it. */
export function isPunctuated(value: string): boolean {
  if (value.length < 8 || /\s/.test(value) || isPlaceholder(value)) return false;
  const symbols = new Set(value.replace(/[\w\s]/g, '')).size;
  if (value.replace(/[^\p{L}\d]/gu, '').length < 1 + value.length / 8) return false;
  if (symbols < 4 || between.test(value) || pattern.test(value) || foreign.test(value)) return false;
  return isUnbalanced(value) || (symbols >= 5 && symbols * 2 > value.length);
}

/** Brackets that do not pair, as in no code. */
export function isUnbalanced(text: string): boolean {
  const stack: string[] = [];
  for (const c of text) {
    const at = '([{'.indexOf(c);
    if (at >= 0) stack.push(')]}'.charAt(at));
    else if (')]}'.includes(c) && stack.pop() !== c) return true;
  }
  return false;
}
