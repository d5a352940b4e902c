import { environmentReference, refused } from './environment';
import { inAnnotation } from './java';
import type { Interpolation, Language } from './language';
import { isWholeContent, lineBefore } from './site';
import { character, doubleQuoted } from './strings';

const interpolations: readonly Interpolation[] = [{ open: '${', close: '}' }, { open: '$' }];

export const kotlin: Language = {
  id: 'kotlin',
  title: 'Kotlin',
  languageIds: ['kotlin'],
  fileNames: ['.kt', '.kts'],
  comments: { line: ['//'], block: [['/*', '*/']], nested: true },
  strings: [
    { open: '"""', close: '"""', escape: 'none', multiline: true, interpolations },
    { ...doubleQuoted, escapes: 'ntrb\\"\'$u', interpolations },
    character,
  ],
  reference: environmentReference(() => kotlin, {
    read: ({ envName }) => `System.getenv("${envName}")`,
    inside: ({ literal, part, envName }) =>
      isWholeContent(literal, part) ? undefined : `\${System.getenv("${envName}")}`,
    join: ' + ',
    refuse: (site) => {
      const line = lineBefore(site);
      return /\bconst\s+val\b/.test(line) || inAnnotation(site)
        ? refused('constant', 'The compiler needs a constant here. Make it a plain `val` first.')
        : undefined;
    },
  }),
  examples: [
    { before: 'val t = "«secret»"', after: 'val t = System.getenv("APP_TOKEN")' },
    {
      before: 'fun f(t: String = "«secret»") = t',
      after: 'fun f(t: String = System.getenv("APP_TOKEN")) = t',
    },
    { before: 'val h = "Bearer $x «secret»"', after: 'val h = "Bearer $x ${System.getenv("APP_TOKEN")}"' },
    { before: 'val s = "${f("«secret»")}"', after: 'val s = "${f(System.getenv("APP_TOKEN"))}"' },
  ],
};
