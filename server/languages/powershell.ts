import { environmentReference } from './environment';
import type { Language } from './language';
import { isWholeContent } from './site';

const escape = { escape: 'backslash', escapeChar: '`', escapes: 'ntr"\'`$' } as const;
const interpolations = [{ open: '$(', close: ')' }, { open: '${', close: '}' }, { open: '$' }];
const HERE = 'A here-string cannot be replaced. Put the secret into a variable of its own first.';

export const powershell: Language = {
  id: 'powershell',
  title: 'PowerShell',
  languageIds: ['powershell'],
  fileNames: ['.ps1', '.psm1', '.psd1'],
  comments: { line: ['#'], block: [['<#', '#>']], atWordStart: true },
  strings: [
    { open: '@"', close: '\n"@', ...escape, multiline: true, interpolations, immovable: HERE },
    { open: "@'", close: "\n'@", escape: 'none', multiline: true, immovable: HERE },
    { open: '"', close: '"', ...escape, multiline: true, newlines: 'verbatim', interpolations },
    { open: "'", close: "'", escape: 'double', multiline: true, newlines: 'verbatim' },
  ],
  reference: environmentReference(() => powershell, {
    read: ({ envName }) => `$env:${envName}`,
    inside: ({ literal, part, envName }) =>
      literal.syntax.interpolations && !isWholeContent(literal, part) ? `$($env:${envName})` : undefined,
  }),
  examples: [
    { before: "$t = '«secret»'", after: '$t = $env:APP_TOKEN' },
    { before: 'Login "me" "«secret»" # it\'s', after: 'Login "me" $env:APP_TOKEN # it\'s' },
    { before: '$h = "Bearer $x «secret»"', after: '$h = "Bearer $x $($env:APP_TOKEN)"' },
  ],
};
