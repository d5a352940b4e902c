import type { Language } from './language';
import { quotedValueAt } from './quotedValue';

const ESCAPES = 'ntrbf\\"u';

export const toml: Language = {
  id: 'toml',
  title: 'TOML',
  languageIds: ['toml'],
  fileNames: ['.toml', 'Pipfile', 'poetry.lock', 'Cargo.lock'],
  comments: { line: ['#'] },
  strings: [
    { open: '"""', close: '"""', escape: 'backslash', escapes: ESCAPES, multiline: true, indented: true },
    { open: "'''", close: "'''", escape: 'none', multiline: true, indented: true },
    { open: '"', close: '"', escape: 'backslash', escapes: ESCAPES },
    { open: "'", close: "'", escape: 'none' },
  ],
  reference: { style: 'value', valueAt: (text, at) => quotedValueAt(text, at, toml, '=') },
  examples: [
    { before: '[a]\ntoken = "«secret»" # it\'s\n', after: '[a]\ntoken = "{{reference}}" # it\'s\n' },
    { before: "'k' = { t = '«secret»', u = 1 }", after: '\'k\' = { t = "{{reference}}", u = 1 }' },
    {
      before: 'list = [\n  "a", # "\n  """«secret»""",\n]',
      after: 'list = [\n  "a", # "\n  "{{reference}}",\n]',
    },
  ],
};
