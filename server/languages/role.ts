import type { Language, Literal } from './language';
import { skipBlank } from './site';
import type { Syntax } from './syntax';

type Place = Pick<Syntax, 'role' | 'callee'>;

/** How far back the code before a bracket or in a statement is looked at. */
const reach = 120;
/** How many of the brackets around a literal are asked whether they are those of a claim. */
const depth = 4;

const assertion =
  /(?:^|[.:>])(?:assert\w*!?|expect\w*|to(?:Be|Equal|Strict|Match|Contain|Have|Throw|Include)\w*|XCTAssert\w*)$|(?:^|[.:>])(?:assert\w*|require|expect|should|check|is|t)(?:\.\w+)*\.(?:\w*(?:[Ee]qual|Same)\w*|Contains|eql?|is|match)$/;
const declaration =
  /(?:^|[^\w.])(?:function\*?|def|fn|func|fun|sub|constructor|__construct|init)(?:\s+[\w$.:]{1,60})?\s*(?:<[^<>()]*>)?\s*$/;
const annotation = /(?:^|[\s([{,])(?:@|\[|#\[)[\w.]{1,60}$/;
const calleeBefore =
  /(?:@|#?\[)?[\w$]{1,60}(?:(?:\.|::|->|\?\.)[\w$]{1,60}){0,6}!?\s{0,4}(?:<[^<>()]{0,60}>)?$/;
const comparisonWords = /^(?:case|when|is|eq|ne|like|LIKE|in|IN)$/;

/** What a literal is for, going by the code on both sides of it. */
export function roleOf(text: string, literal: Literal, language: Language): Place {
  const { previous, previousWord, openers, span } = literal;
  const before = text.slice(Math.max(0, previous - 3), previous);
  const word = previousWord < 0 ? '' : text.slice(previousWord, previous);
  const next = skipBlank(text, span.end, language);
  const after = text.slice(next, next + 3);
  const opener = openers.at(-1);
  const bracket = opener === undefined ? '' : text.charAt(opener);
  if (isClaimed(text, literal)) return { role: 'assertion' };
  if (isKey(text, before, word, after, opener)) return { role: 'key' };
  if (comparisonWords.test(word) || /(?:[!=~]=|==|<>|=~)$/.test(before) || /^(?:[!=]=|=~|<>)/.test(after)) {
    return { role: 'comparison' };
  }
  if (opener === undefined && isAlone(text, literal, before)) return { role: 'statement' };
  if (isType(text, literal, before, word, after, language)) return { role: 'type' };
  if (/(?:\|\||\?\?|\?:|\?\?=|\|\|=)$/.test(before) || word === 'or') return { role: 'default' };
  if (/^(?:return|yield|throw)$/.test(word)) return { role: 'result' };
  if (bracket === '(' && /(?:[(,:]|[^=]>|=)$/.test(before)) {
    return inParentheses(text, opener!, before);
  }
  if (/\)\s{0,4}=>$/.test(text.slice(Math.max(0, previous - 8), previous))) return { role: 'result' };
  if (/(?:=>|:)$/.test(before)) return { role: 'property' };
  if (before.endsWith('=')) return { role: bracket === '[' ? 'element' : 'assignment' };
  if (/[[{,]$/.test(before)) return { role: 'element' };
  return {};
}

function inParentheses(text: string, opener: number, before: string): Place {
  const head = text.slice(Math.max(0, opener - reach), opener);
  if (before.endsWith('=') && declaration.test(head)) return { role: 'default' };
  const callee = calleeBefore.exec(head)?.[0].trim();
  if (callee === undefined || /^(?:if|while|for|switch|return|and|or|not|in)$/.test(callee)) {
    return before.endsWith('=') ? { role: 'assignment' } : {};
  }
  return { role: annotation.test(head) ? 'annotation' : 'argument', callee };
}

/** Is one of the brackets around it a claim's, or does its statement begin with `assert`? */
function isClaimed(text: string, { openers, span }: Literal): boolean {
  for (const at of openers.slice(-depth)) {
    if (text.charAt(at) !== '(') continue;
    const callee = calleeBefore.exec(text.slice(Math.max(0, at - reach), at))?.[0].trim();
    if (callee !== undefined && assertion.test(callee)) return true;
  }
  const line = text.slice(
    Math.max(text.lastIndexOf('\n', span.start - 1) + 1, span.start - reach),
    span.start,
  );
  return /^\s*(?:assert|expect)\b/.test(line);
}

/** The first on its line, where no expression goes on. */
function isAlone(text: string, { span }: Literal, before: string): boolean {
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
  return text.slice(lineStart, span.start).trim() === '' && /(?:^|[:;{})])$/.test(before);
}

function isKey(
  text: string,
  before: string,
  word: string,
  after: string,
  opener: number | undefined,
): boolean {
  if (after.startsWith('=>')) return true;
  if (/^:(?![:=])/.test(after)) return word === '' && /(?:^|[{,])$/.test(before);
  if (!after.startsWith(']') || !before.endsWith('[') || opener === undefined) return false;
  return /[\w$)\]]/.test(text.charAt(opener - 1));
}

/** A literal type of TypeScript. */
function isType(
  text: string,
  { span }: Literal,
  before: string,
  word: string,
  after: string,
  { id }: Language,
): boolean {
  if (!id.startsWith('typescript')) return false;
  if (/^(?:as|extends|keyof)$/.test(word) || /(?:^|[^|])\|$|(?:^|[^&])&$/.test(before)) return true;
  if (/^[|&](?![|&])/.test(after) || (before.endsWith(':') && /^=[^=>]/.test(after))) return true;
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
  return /^\s*(?:export\s+)?(?:declare\s+)?type\s+[\w$]+(?:<[^=]*>)?\s*=\s*$/.test(
    text.slice(Math.max(lineStart, span.start - reach), span.start),
  );
}
