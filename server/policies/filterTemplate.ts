/** Functions of the servers' templates, the library's and their own. */
const functions = new Set(
  (
    'and call eq ge gt html index js le len lt ne not or print printf println slice urlquery ' +
    'random truncate truncate_sha256 uppercase lowercase replace sha256 base64 decode_base64 hex decode_hex ' +
    'unix_time unix_time_millis timestamp uuid glob ' +
    'if else end range with define template block break continue nil true false'
  ).split(' '),
);

const noStrings = /"(?:[^"\\\n]|\\.)*"|`[^`]*`|'(?:[^'\\\n]|\\.)+'/g;

/**
 * What the server says against a template for keys, by what can be told without running it; undefined when it seems to
 * take it.
 */
export function filterTemplateProblem(template: string): string | undefined {
  const compile = (why: string) =>
    `unable to compile template for list_scan_response_keys_filter_path: unable to parse template: template: template:1: ${why}`;
  let varies = false;
  const [, ...pieces] = template.split('{{');
  for (const piece of pieces) {
    const action = /^((?:[^"`'}]|"(?:[^"\\\n]|\\.)*"|`[^`]*`|'(?:[^'\\\n]|\\.)+'|\}(?!\}))*)\}\}/.exec(
      piece,
    )?.[1];
    if (action === undefined) return compile('unclosed action');
    const code = action.replace(/^-\s|\s-$/g, '').replace(noStrings, ' "" ');
    if (/^\s*\/\*[^]*\*\/\s*$/.test(code)) continue;
    if (code.trim() === '') return compile('missing value for command');
    if (/[{}]/.test(code)) return compile('unexpected "}" in operand');
    const words = code.match(/(?<![.$\w])[A-Za-z_]\w*/g) ?? [];
    const unknown = words.find((word) => !functions.has(word));
    if (unknown !== undefined) return compile(`function "${unknown}" not defined`);
    if (/(?<![\w.$])\.(?:key|path)\.\w/.test(code) || /\btruncate\s+0\b/.test(code))
      return 'failed to validate list_scan_response_keys_filter_path: unable to apply template';
    varies ||= /(?<![\w.$])\.(?:key\b|(?![\w]))|\$|\b(?:random|uuid)\b/.test(code);
  }
  return varies
    ? undefined
    : 'list_scan_response_keys_filter_path resulted in same path for two different keys';
}
