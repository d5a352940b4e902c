import type { Example, Language, StringSyntax } from './language';
import { quotedValueAt } from './quotedValue';
import { doubleQuoted } from './strings';

const strings: StringSyntax[] = [{ ...doubleQuoted, escapes: 'ntrbf\\"/u' }];
const examples: Example[] = [
  { before: '{ "a": { "token": "«secret»" } }', after: '{ "a": { "token": "{{reference}}" } }' },
  { before: '["x\\"y", "Bearer «secret»"]\r\n', after: '["x\\"y", "{{reference}}"]\r\n' },
];

export const json: Language = {
  id: 'json',
  title: 'JSON',
  languageIds: ['json'],
  fileNames: ['.json', '.webmanifest', '.ipynb', '.tfstate'],
  comments: {},
  strings,
  reference: { style: 'value', valueAt: (text, at) => quotedValueAt(text, at, json, ':') },
  examples,
};

export const jsonc: Language = {
  id: 'jsonc',
  title: 'JSON with comments',
  languageIds: ['jsonc', 'json5'],
  fileNames: ['.jsonc', '.json5', '.code-workspace'],
  comments: { line: ['//'], block: [['/*', '*/']] },
  strings,
  reference: { style: 'value', valueAt: (text, at) => quotedValueAt(text, at, jsonc, ':') },
  examples: [
    ...examples,
    {
      before: '{ // "it\n  "token": "«secret»", /* " */ }',
      after: '{ // "it\n  "token": "{{reference}}", /* " */ }',
    },
  ],
};
