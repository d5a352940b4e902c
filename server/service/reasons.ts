/** The words for what comes before the colon of a reason, and for what comes after. */
const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  name: {
    password: 'its name promises a password',
    secret: 'its name promises a secret',
    word: 'its name may stand for a secret',
  },
  value: {
    random: 'its value looks generated',
    hex: 'its value is hexadecimal',
    strong: 'its value looks like a chosen password',
    weak: 'its value may be a password',
    word: 'its value is a word',
    guessable: 'its value is in every list of passwords',
    uuid: 'its value is a UUID',
  },
  syntax: {
    string: 'it is a string',
    bare: 'it is a plain value',
    code: 'it stands in code without quotes',
    comment: 'it stands in a comment',
    docstring: 'it stands in a documentation string',
    regex: 'it stands in a regular expression',
    markup: 'it stands in text',
    joined: 'it is put together from constants',
  },
  file: {
    lock: 'a lock file',
    minified: 'minified code',
    generated: 'a generated file',
    vendored: 'code of others',
    test: 'a test',
    example: 'an example',
    localisation: 'a translation',
    documentation: 'documentation',
    data: 'data',
  },
  format: { known: 'it has the format of one' },
  checksum: { valid: 'its checksum is right' },
  pair: { found: 'its other half stands beside it' },
  encoding: { decoded: 'it decodes to one' },
};

/** One line in plain words about a finding's reasons; undefined when there is nothing to say. */
export function reasonText(reasons: readonly string[] | undefined): string | undefined {
  const said: string[] = [];
  let place = '';
  for (const reason of reasons ?? []) {
    const [subject = '', what = ''] = reason.split(':');
    // `string-assignment`: the kind of syntax, then what it is for.
    const text = words[subject]?.[what] ?? words[subject]?.[what.split('-')[0] ?? ''];
    if (text === undefined) continue;
    if (subject === 'file') place = ` (${text})`;
    else said.push(text);
  }
  return said.length === 0 ? undefined : `Why: ${said.join(', ')}${place}.`;
}
