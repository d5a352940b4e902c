import type { CommentSyntax, Language, StringSyntax } from './language';
import { doubleQuoted, singleQuoted } from './strings';

const c: CommentSyntax = { line: ['//'], block: [['/*', '*/']] };
const hash: CommentSyntax = { line: ['#'], atWordStart: true };
const sql: CommentSyntax = { line: ['--'], block: [['/*', '*/']] };
const markup: CommentSyntax = { block: [['<!--', '-->']] };
const quotes = [doubleQuoted, singleQuoted];
const NO_ENVIRONMENT =
  'has no way to read a value at run time. Pass the value from outside, then remove it here.';

/** Languages in which secrets are found and can be ignored, but whose code cannot be rewritten. */
export const detectionOnly: readonly Language[] = [
  entry(
    'dockerfile',
    'A Dockerfile',
    ['Dockerfile', 'Containerfile', '.dockerfile'],
    hash,
    [],
    'keeps every value in the image. Use a build secret (`RUN --mount=type=secret`) or the environment of the container.',
  ),
  entry(
    'terraform',
    'Terraform',
    ['.tf', '.tfvars', '.hcl'],
    { line: ['#', '//'], block: [['/*', '*/']] },
    [doubleQuoted],
    'reads secrets through a data source or a variable. Declare one, then remove the value.',
    ['hcl', 'terraform-vars', 'opentofu'],
  ),
  entry('markdown', 'Markdown', ['.md', '.markdown', '.mdx'], markup, [], NO_ENVIRONMENT, ['mdx']),
  entry('plaintext', 'Plain text', ['.txt', '.log'], {}, [], NO_ENVIRONMENT, ['log']),
  entry(
    'html',
    'HTML',
    ['.html', '.htm', '.svg'],
    markup,
    [],
    'is sent to the browser, where nothing is secret. Keep the value on the server.',
    ['vue', 'svelte', 'handlebars', 'razor'],
  ),
  entry(
    'css',
    'CSS',
    ['.css', '.scss', '.less'],
    { block: [['/*', '*/']] },
    quotes,
    'is sent to the browser, where nothing is secret.',
    ['scss', 'less'],
  ),
  entry(
    'sql',
    'SQL',
    ['.sql'],
    sql,
    [{ open: "'", close: "'", escape: 'double', multiline: true }],
    NO_ENVIRONMENT,
  ),
  entry(
    'c',
    'C',
    ['.c', '.h'],
    c,
    quotes,
    'needs a copy of the value that lives long enough. Call `getenv` where it is used.',
  ),
  entry(
    'cpp',
    'C++',
    ['.cpp', '.cc', '.cxx', '.hpp', '.hh'],
    c,
    quotes,
    'needs a copy of the value that lives long enough. Call `std::getenv` where it is used.',
    ['objective-c', 'objective-cpp'],
  ),
  entry(
    'lua',
    'Lua',
    ['.lua'],
    { line: ['--'], block: [['--[[', ']]']] },
    quotes,
    'reads a variable with `os.getenv`. Use it in place of the value.',
  ),
  entry(
    'perl',
    'Perl',
    ['.pl', '.pm'],
    hash,
    quotes,
    'reads a variable with `$ENV{NAME}`. Use it in place of the value.',
  ),
  entry(
    'scala',
    'Scala',
    ['.scala', '.sc'],
    c,
    [doubleQuoted],
    'reads a variable with `sys.env("NAME")`. Use it in place of the value.',
  ),
  entry(
    'groovy',
    'Groovy',
    ['.groovy', '.gradle', 'Jenkinsfile'],
    c,
    quotes,
    'reads a variable with `System.getenv("NAME")`. Use it in place of the value.',
  ),
  entry(
    'dart',
    'Dart',
    ['.dart'],
    c,
    quotes,
    'reads a variable with `Platform.environment["NAME"]`. Use it in place of the value.',
  ),
  entry(
    'elixir',
    'Elixir',
    ['.ex', '.exs'],
    hash,
    [doubleQuoted],
    'reads a variable with `System.fetch_env!("NAME")`. Use it in place of the value.',
  ),
  entry(
    'r',
    'R',
    ['.r', '.R'],
    hash,
    quotes,
    'reads a variable with `Sys.getenv("NAME")`. Use it in place of the value.',
  ),
  entry(
    'bat',
    'A batch file',
    ['.bat', '.cmd'],
    { line: ['REM ', '::'], ownLine: true },
    [],
    'reads a variable with `%NAME%`. Use it in place of the value.',
  ),
  entry(
    'makefile',
    'A makefile',
    ['Makefile', '.mk'],
    hash,
    [],
    'reads a variable with `$(NAME)`. Use it in place of the value.',
  ),
];

function entry(
  id: string,
  title: string,
  fileNames: readonly string[],
  comments: CommentSyntax,
  strings: readonly StringSyntax[],
  why: string,
  furtherIds: readonly string[] = [],
): Language {
  const unsupported = `${title} ${why}`;
  return {
    id,
    title: title.replace(/^A /, ''),
    languageIds: [id, ...furtherIds],
    fileNames,
    comments,
    strings,
    unsupported,
    examples: [],
  };
}
