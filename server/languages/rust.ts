import { environmentReference, refused } from './environment';
import type { Language, Refusal, StringSyntax } from './language';
import { opener, statementBefore } from './site';
import type { Site } from './site';
import { character, doubleQuoted } from './strings';

/** Methods whose answer owns what it holds, so that the variable's value may go away. */
const OWNING =
  /^\.\s*(?:to_string|to_owned|into|parse|to_uppercase|to_lowercase|len|is_empty|repeat|replace)\b/;
const CONSTANT = 'The compiler needs a constant here. Read the value in a function instead.';
const bytes: Partial<StringSyntax> = { immovable: 'A byte string cannot be replaced by a string.' };

function refuse(site: Site): Refusal | undefined {
  const { text, literal, next, before, wordBefore } = site;
  const statement = statementBefore(site);
  const inner = opener(site);
  if (/(?:^|[\s{(])(?:const|static)\s+(?:mut\s+)?\w+\s*:[^{}]*=[^={}]*$/.test(statement))
    return refused('constant', CONSTANT);
  if (text.startsWith('=>', next) || /^\|(?!\|)/.test(text.slice(next, next + 2)))
    return refused('constant', CONSTANT);
  if (literal.openers.some((at) => /#!?$/.test(text.slice(Math.max(0, at - 2), at))))
    return refused('constant', CONSTANT);
  const macro = /\b(\w+)!\s*$/.exec(inner?.head ?? '')?.[1];
  if (
    macro !== undefined &&
    (before === inner?.bracket || /^(?:concat|env|option_env|include|vec)/.test(macro))
  ) {
    return refused('unsupported', `The macro ${macro}! cannot take a value read at run time here.`);
  }
  if (text.charAt(next) === '.') {
    return OWNING.test(text.slice(next, next + 40)) ? undefined : borrowed();
  }
  const call = inner?.bracket === '(' ? /(\w+)\s*(?:::\s*<[^<>]*>\s*)?$/.exec(inner.head)?.[1] : undefined;
  if (call !== undefined && macro === undefined) {
    // `Some("…")` and `Token("…")` keep the borrow; a function is taken to use it.
    return /^[A-Z]/.test(call) ? borrowed() : undefined;
  }
  if (macro !== undefined) return undefined;
  // What a `let` borrows lives on; what a block answers or an assignment keeps does not.
  const arm = before === '>' && text.charAt(literal.previous - 2) === '=';
  const answered =
    wordBefore === 'return' || before === '{' || before === '}' || before === ';' || before === '' || arm;
  return answered || !/\blet\b/.test(statement) ? borrowed() : undefined;
}

const borrowed = (): Refusal =>
  refused(
    'unsupported',
    'The string is borrowed for longer than a variable read here would live. Use `.to_string()` first.',
  );

export const rust: Language = {
  id: 'rust',
  title: 'Rust',
  languageIds: ['rust'],
  fileNames: ['.rs'],
  comments: { line: ['//'], block: [['/*', '*/']], nested: true },
  strings: [
    {
      open: '"',
      close: '"',
      escape: 'none',
      multiline: true,
      prefixes: ['br', 'cr'],
      fence: { char: '#', min: 0 },
      ...bytes,
    },
    { open: '"', close: '"', escape: 'none', multiline: true, prefixes: ['r'], fence: { char: '#', min: 0 } },
    { ...doubleQuoted, multiline: true, prefixes: ['b', 'c'], ...bytes },
    { ...character, prefixes: ['b'] },
    { ...doubleQuoted, multiline: true },
    character,
  ],
  reference: environmentReference(() => rust, {
    read: ({ text, envName, next }) =>
      `${text.charAt(next) === '.' ? '' : '&'}std::env::var("${envName}").expect("${envName} is not set")`,
    refuse,
  }),
  examples: [
    {
      before: 'let t: &str = "«secret»";',
      after: 'let t: &str = &std::env::var("APP_TOKEN").expect("APP_TOKEN is not set");',
    },
    {
      before: 'let q = \'"\'; let s: &\'static str = "x"; login(s, r#"«secret»"#, q);',
      after:
        'let q = \'"\'; let s: &\'static str = "x"; login(s, &std::env::var("APP_TOKEN").expect("APP_TOKEN is not set"), q);',
    },
    {
      before: '/* a /* "b" */ " */ let s = String::from("«secret»");',
      after:
        '/* a /* "b" */ " */ let s = String::from(&std::env::var("APP_TOKEN").expect("APP_TOKEN is not set"));',
    },
    {
      before: 'let s = "«secret»".to_string();',
      after: 'let s = std::env::var("APP_TOKEN").expect("APP_TOKEN is not set").to_string();',
    },
    {
      before: 'let c = Client { id: 1, token: "«secret»" };',
      after: 'let c = Client { id: 1, token: &std::env::var("APP_TOKEN").expect("APP_TOKEN is not set") };',
    },
    {
      before: 'println!("{} {}", 1, "«secret»");',
      after: 'println!("{} {}", 1, &std::env::var("APP_TOKEN").expect("APP_TOKEN is not set"));',
    },
  ],
};
