import { environmentReference, refused } from './environment';
import type { Language, Refusal } from './language';
import { codeOnly } from './literals';
import { lineBefore } from './site';
import type { Site } from './site';
import { character, doubleQuoted } from './strings';

const CONSTANT = 'The compiler needs a constant here. Read the value in code instead.';

/** Is the literal an argument of an annotation, at any depth? */
export function inAnnotation({ text, literal }: Site): boolean {
  return literal.openers.some(
    (at) => text.charAt(at) === '(' && /@[\w.:]+\s*$/.test(text.slice(Math.max(0, at - 200), at)),
  );
}

function refuse(site: Site): Refusal | undefined {
  if (inAnnotation(site) || site.wordBefore === 'case') return refused('constant', CONSTANT);
  const { text } = site;
  const line = lineBefore(site);
  const name = /\bfinal\b.*?(\w+)\s*=\s*$/.exec(line)?.[1];
  if (name === undefined) return undefined;
  // A constant that a label or an annotation uses has to stay one.
  const used = new RegExp(`\\bcase\\s+(?:\\w+\\.)?${name}\\b|@\\w+\\s*\\([^)]*\\b${name}\\b`);
  return used.test(codeOnly(text, java)) ? refused('constant', CONSTANT) : undefined;
}

export const java: Language = {
  id: 'java',
  title: 'Java',
  languageIds: ['java'],
  fileNames: ['.java'],
  comments: { line: ['//'], block: [['/*', '*/']] },
  strings: [
    { open: '"""', close: '"""', escape: 'backslash', multiline: true, indented: true },
    { ...doubleQuoted, escapes: 'ntrbf\\"\'u' },
    character,
  ],
  reference: environmentReference(() => java, {
    read: ({ envName }) => `System.getenv("${envName}")`,
    join: ' + ',
    refuse,
  }),
  examples: [
    {
      before: 'static final String T = "«secret»";',
      after: 'static final String T = System.getenv("APP_TOKEN");',
    },
    {
      before: 'char q = \'"\'; String s = String.join(",", "«secret»", "it\'s");',
      after: 'char q = \'"\'; String s = String.join(",", System.getenv("APP_TOKEN"), "it\'s");',
    },
    {
      before: 'String[] a = { "x", "«secret»" };',
      after: 'String[] a = { "x", System.getenv("APP_TOKEN") };',
    },
    {
      before: 'int n = "Bearer «secret»".length();',
      after: 'int n = ("Bearer " + System.getenv("APP_TOKEN")).length();',
    },
    {
      before: 'String f(boolean b) { return b ? "«secret»" : null; }',
      after: 'String f(boolean b) { return b ? System.getenv("APP_TOKEN") : null; }',
    },
  ],
};
