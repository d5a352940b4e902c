import type { Confidence } from '../../protocol/findings';
import type { Candidate, TokenRule } from '../define';
import { isNoValue } from '../placeholders';
import { characterClasses } from '../randomness';
import { oddness } from './likelihood';
import { promiseOf, wordsOf } from './names';
import { isBare, placeOf } from './place';
import type { Place } from './place';
import { isPunctuated, isUnbalanced, lookOf } from './values';
import type { Look } from './values';

const inName = /[\w$-]/;

/** The whole identifier around the keyword, and a word before it: `api key`, `page token`. */
function nameOf({ before, match }: Candidate): string {
  let from = before.length;
  while (from > 0 && before.length - from < 48 && inName.test(before.charAt(from - 1))) from--;
  const head = before.slice(from);
  const tail = /^[\w.-]*/.exec(match)?.[0] ?? '';
  const name = head + tail;
  if (/^passe$/i.test(name) && /\bmot de $/i.test(before)) return 'motdepasse';
  if (head !== '' || !/^(?:key|token)$/i.test(name)) return name;
  return (/[a-z]{1,16}[ .]$/i.exec(before)?.[0] ?? '') + name;
}

/** Words of a name that say whose password it is: one that a program logs in with, not one that a test types. */
const service =
  /^(?:db|database|datasource|jdbc|sql|mysql|mariadb|pg|postgres|postgresql|mssql|sa|oracle|redis|mongo|mongodb|rabbitmq|amqp|mqtt|kafka|smtp|mail|email|imap|ftp|sftp|ssh|ldap|wifi|wlan|ap|sta|vpn|proxy|root|keystore|truststore|jks|store|admin)$/i;

/** A variable of a page or of a small device: what it holds is used, and no test has one. */
const declared =
  /^\s{0,2}\$$|\b(?:final|const|readonly) (?:static )?String \w*$|^\s{0,2}(?:static )?(?:const )?char ?\*? ?(?:const )?\w*$/;
/** The line tests something: what it types is made up for it. */
const testing =
  /\b(?:assert\w*|expect|create_?(?:super)?user|(?:test_?)?client\.(?:post|put|login)|mock\w*|stub\w*|should)\b|\.fill\(/i;

function password(
  look: Look,
  place: Place,
  name: string,
  { secret, before, after }: Candidate,
): Confidence | undefined {
  const { form, text, setting, data } = place;
  if (form === 'prose') {
    const isPlain = look === 'random' || look === 'strong' || (look === 'weak' && before.trim() === '');
    if (!text) return isPlain && /\d/.test(secret) ? 'medium' : undefined;
    return look === 'word' || look === 'guessable' ? undefined : 'medium';
  }
  if (look === 'random' || look === 'hex') return 'medium';
  if (testing.test(before + after)) return 'low';
  if (look === 'strong') return text || /[^\w.$-]/.test(secret) ? 'medium' : 'low';
  const isService = wordsOf(name).some((word) => service.test(word)) || declared.test(before);
  const isGiven = form === 'assignment' || (isService && (form === 'argument' || form === 'call'));
  if (!isGiven || !text) return look === 'weak' ? 'low' : undefined;
  if (look === 'weak' || look === 'uuid') return 'medium';
  if (look === 'guessable') return data || isService ? 'medium' : undefined;
  // A capitalised word is a label.
  if (/^[A-Z][a-z]+$/.test(secret) || saysItself(name, secret)) return 'low';
  return setting || isService ? 'medium' : 'low';
}

function generated(
  look: Look,
  place: Place,
  name: string,
  secret: string,
  shortest: number,
): Confidence | undefined {
  const { form, text, setting } = place;
  const enough = secret.length >= shortest ? 'medium' : 'low';
  if (look === 'random' || look === 'hex') {
    return form === 'prose' && !text && (secret.length < 16 || !/\d/.test(secret)) ? undefined : enough;
  }
  if (form !== 'assignment' && form !== 'comparison') return undefined;
  if (look === 'uuid') return text ? 'medium' : 'low';
  if (look === 'strong') return text && form === 'assignment' ? enough : 'low';
  if (/[^\x20-\x7e]/.test(secret) || saysItself(name, secret)) return 'low';
  // `APP_SECRET=qwertyuiop`: whoever named a setting so put a secret there, however poor.
  const isSetting = setting && promiseOf(name) === 'secret' && settingName.test(name);
  if (isSetting && (look !== 'guessable' || secret.length >= 12)) return enough;
  if (look !== 'weak') return undefined;
  if (setting && /token$/i.test(name)) return enough;
  if (text && /secret|pepper/i.test(name) && secret.length >= 8 && /\d/.test(secret)) return 'medium';
  return secret.length >= 10 ? 'low' : undefined;
}

/** Ends with what it holds, or with one word more: `SECRET_KEY_BASE`. */
const settingName = /(?:secret|key|pepper|salt)s?(?:[-_.]?\w{1,12})?$/i;

/** `CASSANDRA_PASSWORD=cassandra`: what software comes with, changed by whoever runs it. */
function saysItself(name: string, secret: string): boolean {
  return name.toLowerCase().includes(secret.toLowerCase());
}

/** Words and then a number, which say nothing of passwords, versions or parts of a page, as names of both do. */
function isNumberedPhrase(value: string): boolean {
  return (
    value.length >= 8 &&
    /^[A-Za-z]{3,16}(?:[-_][A-Za-z]{3,16}){0,3}[-_]?\d{2,6}$/.test(value) &&
    !/pass|pwd|secret|token|key|user|name|file|field|input|label|text|hash|test|example|change|version|type|sha\d|md\d|utf|aes|port/i.test(
      value,
    )
  );
}

/** `PASS=CMVk}TZ(F` up to the end of the line: brackets that no code has so. */
function isOddLine({ groups, secret }: Candidate): boolean {
  return groups['op'] === '=' && isUnbalanced(secret) && characterClasses(secret) >= 3 && oddness(secret) > 0;
}

/** What the name promises and how the value looks, weighed by how the two hang together. */
export function judgeAssignment(candidate: Candidate): Confidence | undefined {
  const { secret, groups } = candidate;
  const name = nameOf(candidate);
  const promise = promiseOf(name);
  if (promise === undefined) return undefined;
  if (groups['secretLine'] !== undefined && !isPunctuated(secret) && !isOddLine(candidate)) return undefined;
  const place = placeOf(candidate);
  if (!place) return undefined;
  if (secret.length < 4 && !place.setting) return undefined;
  const look = lookOf(secret, !isBare(candidate), place.text);
  if (look === undefined) {
    // `REDIS_PASSWORD=server-monitor-redis`: a name elsewhere, but nothing else is named so.
    const isPhrase =
      promise === 'password' &&
      place.setting &&
      /^[a-z]+(?:-[a-z]+){2,}$/.test(secret) &&
      !/change-?me/.test(secret);
    // `SECRET = "shop-secret-key-2024"`.
    const isMadeUp =
      place.text &&
      /secret(?:_?key)?$/i.test(name) &&
      /^[a-z]+(?:[-_][a-z]+){1,6}[-_]?\d{2,6}$/i.test(secret);
    // `spring.datasource.password=Sunshine-2019`: words that are too plain to be told from a name anywhere else.
    const isNumbered =
      promise === 'password' && place.data && place.form === 'assignment' && isNumberedPhrase(secret);
    return (isPhrase || isMadeUp || isNumbered) && !isNoValue(secret) ? 'medium' : undefined;
  }
  if (promise === 'password') return password(look, place, name, candidate);
  if (promise === 'secret') return generated(look, place, name, secret, 8);
  const last = wordsOf(name).at(-1) ?? '';
  if (look === 'uuid')
    return /^authorization$/i.test(last) ? generated(look, place, name, secret, 10) : 'low';
  if (!/^keys?$/i.test(last)) return generated(look, place, name, secret, 10);
  if (look === 'hex') return place.setting && secret.length >= 32 ? 'medium' : 'low';
  // A short key is a key of a table, unless it mixes all that a generator draws from.
  return look === 'random'
    ? generated(look, place, name, secret, characterClasses(secret) >= 3 ? 16 : 24)
    : undefined;
}

/** What generic rules share: there is no page to revoke at, and more special rules win. */
export const genericRule = {
  severity: 'warning',
  revoke: 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
  maxLength: 640,
} as const satisfies Partial<TokenRule>;
