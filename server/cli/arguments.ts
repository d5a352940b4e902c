import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import type { Confidence } from '../protocol/findings';

const formats = ['text', 'json', 'sarif', 'gitlab', 'github'] as const;
const ruleFormats = ['text', 'json', 'markdown'] as const;
const confidences: readonly Confidence[] = ['high', 'medium', 'low'];
/** More threads than this are started only on demand: each takes some 40 MB. */
const usualJobs = 8;
const mostJobs = 64;

export type Format = (typeof formats)[number];
export type RuleFormat = (typeof ruleFormats)[number];

/** Where the text comes from: files, the Git index, what has changed since a commit, standard input. */
export type From =
  | { readonly kind: 'files' | 'staged' }
  | { readonly kind: 'since'; readonly ref: string }
  | { readonly kind: 'stdin'; readonly name: string };

export interface ScanArguments {
  readonly kind: 'scan';
  readonly from: From;
  /** As given. */
  readonly paths: readonly string[];
  readonly format: Format;
  /** Absent: standard output. */
  readonly output?: string;
  readonly minimumConfidence: Confidence;
  /** Rule ids; absent: all. */
  readonly only?: readonly string[];
  readonly skip: readonly string[];
  /** In place of the workspace's own file of its kind. */
  readonly config?: string;
  /** Report only what this file does not hold. */
  readonly baseline?: string;
  /** Write down what is found instead of reporting it. */
  readonly writeBaseline?: string;
  /** List the suppressions that have no effect. */
  readonly unused: boolean;
  /** Leave out what `.gitignore` files exclude. */
  readonly gitignore: boolean;
  /** Report progress even when standard error is no terminal. */
  readonly progress: boolean;
  /** Threads that scan, this one included. */
  readonly jobs: number;
}

export interface RulesArguments {
  readonly kind: 'rules';
  readonly format: RuleFormat;
  readonly config?: string;
}

export type Arguments =
  | ScanArguments
  | RulesArguments
  | { readonly kind: 'help' | 'version' }
  | { readonly kind: 'wrong'; readonly message: string };

const options = {
  staged: { type: 'boolean', default: false },
  since: { type: 'string' },
  stdin: { type: 'boolean', default: false },
  'stdin-filename': { type: 'string' },
  format: { type: 'string', short: 'f', default: 'text' },
  output: { type: 'string', short: 'o' },
  confidence: { type: 'string', default: 'medium' },
  only: { type: 'string', multiple: true },
  skip: { type: 'string', multiple: true },
  config: { type: 'string', short: 'c' },
  baseline: { type: 'string' },
  'write-baseline': { type: 'string' },
  unused: { type: 'boolean', default: false },
  'list-rules': { type: 'boolean', default: false },
  'no-gitignore': { type: 'boolean', default: false },
  progress: { type: 'boolean', default: false },
  jobs: { type: 'string', short: 'j' },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', short: 'V', default: false },
} as const;

type Values = ReturnType<typeof parse>['values'];

const parse = (argv: readonly string[]) =>
  parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });

/** What is wrong, as a sentence. */
class WrongArguments extends Error {}

/** Reads the command line without program and script name. */
export function readArguments(argv: readonly string[]): Arguments {
  try {
    const { values, positionals } = parse(argv);
    if (values.help) return { kind: 'help' };
    if (values.version) return { kind: 'version' };
    const [command, ...paths] = positionals;
    if (values['list-rules'] && (command === undefined || command === 'scan')) return readRules(values, []);
    if (command === undefined || command === 'help') return { kind: 'help' };
    if (command === 'rules') return readRules(values, paths);
    if (command === 'scan') return readScan(values, paths);
    throw new WrongArguments(
      `There is no command '${command}'; the commands are 'scan', 'rules' and 'policy'.`,
    );
  } catch (error) {
    if (error instanceof WrongArguments) return { kind: 'wrong', message: error.message };
    const message = error instanceof Error ? firstSentence(error.message) : 'The arguments cannot be read.';
    return { kind: 'wrong', message };
  }
}

function readScan(values: Values, paths: readonly string[]): ScanArguments {
  const from = readFrom(values);
  if (from.kind === 'stdin' && paths.length > 0)
    throw new WrongArguments('--stdin takes no paths; --stdin-filename gives the text a name.');
  const { output, config, baseline, 'write-baseline': writeBaseline } = values;
  if ([...paths, output, config, baseline, writeBaseline].includes(''))
    throw new WrongArguments('A path must not be empty.');
  const only = values.only && ids('only', values.only);
  return {
    kind: 'scan',
    from,
    paths,
    format: oneOf('format', formats, values.format),
    minimumConfidence: oneOf('confidence', confidences, values.confidence),
    ...(only && { only }),
    skip: ids('skip', values.skip ?? []),
    ...(config !== undefined && { config }),
    ...(baseline !== undefined && { baseline }),
    ...(writeBaseline !== undefined && { writeBaseline }),
    unused: values.unused,
    gitignore: !values['no-gitignore'],
    progress: values.progress,
    jobs: readJobs(values.jobs),
    ...(output === undefined || output === '-' ? {} : { output }),
  };
}

function readFrom(values: Values): From {
  const { staged, since, stdin, 'stdin-filename': name } = values;
  if (Number(staged) + Number(stdin) + Number(since !== undefined) > 1)
    throw new WrongArguments('Only one of --staged, --since and --stdin can be given.');
  if (name !== undefined && !stdin) throw new WrongArguments('--stdin-filename goes with --stdin.');
  if (stdin) return { kind: 'stdin', name: name === undefined || name === '' ? 'stdin' : name };
  if (since === undefined) return { kind: staged ? 'staged' : 'files' };
  // Git would take it for an option.
  if (since === '' || since.startsWith('-')) throw new WrongArguments('--since needs the name of a commit.');
  return { kind: 'since', ref: since };
}

function readJobs(value: string | undefined): number {
  if (value === undefined) return Math.min(availableParallelism(), usualJobs);
  const jobs = /^\d{1,3}$/.test(value) ? Number(value) : 0;
  if (jobs < 1 || jobs > mostJobs) throw new WrongArguments(`--jobs must be a number from 1 to ${mostJobs}.`);
  return jobs;
}

function readRules({ format, config }: Values, more: readonly string[]): RulesArguments {
  if (more.length > 0) throw new WrongArguments(`'rules' takes no paths.`);
  return {
    kind: 'rules',
    format: oneOf('format', ruleFormats, format),
    ...(config !== undefined && { config }),
  };
}

function oneOf<T extends string>(option: string, allowed: readonly T[], value: string): T {
  const found = allowed.find((name) => name === value);
  if (!found) throw new WrongArguments(`--${option} must be one of ${allowed.join(', ')}.`);
  return found;
}

function ids(option: string, values: readonly string[]): readonly string[] {
  const list = values.flatMap((value) => value.split(',')).map((id) => id.trim());
  if (list.includes('')) throw new WrongArguments(`--${option} needs rule ids, with commas between them.`);
  return list;
}

/** What follows in Node's own messages is advice about quoting. */
function firstSentence(text: string): string {
  return `${text.split('. ', 1)[0]?.replace(/\.$/, '')}.`;
}
