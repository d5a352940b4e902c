import { parseArgs } from 'node:util';
import type { Confidence } from '../protocol/findings';

export type Format = 'text' | 'json' | 'sarif';

export interface ScanArguments {
  readonly kind: 'scan';
  /** As given; `.` when none was. */
  readonly paths: readonly string[];
  readonly format: Format;
  /** Absent: standard output. */
  readonly output?: string;
  readonly minimumConfidence: Confidence;
  /** Leave out what `.gitignore` files exclude. */
  readonly gitignore: boolean;
  /** Report progress even when standard error is no terminal. */
  readonly progress: boolean;
}
export type Arguments =
  | ScanArguments
  | { readonly kind: 'help' | 'version' }
  | { readonly kind: 'wrong'; readonly message: string };

const options = {
  format: { type: 'string', short: 'f', default: 'text' },
  output: { type: 'string', short: 'o' },
  'min-confidence': { type: 'string', default: 'medium' },
  'no-gitignore': { type: 'boolean', default: false },
  progress: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', short: 'V', default: false },
} as const;

const formats: readonly Format[] = ['text', 'json', 'sarif'];
const confidences: readonly Confidence[] = ['high', 'medium', 'low'];

/** Reads the command line without program and script name. */
export function readArguments(argv: readonly string[]): Arguments {
  let parsed;
  try {
    parsed = parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    return wrong(error instanceof Error ? firstSentence(error.message) : 'The arguments cannot be read.');
  }
  const { values, positionals } = parsed;
  if (values.help) return { kind: 'help' };
  if (values.version) return { kind: 'version' };
  const [command, ...paths] = positionals;
  if (command === undefined || command === 'help') return { kind: 'help' };
  if (command !== 'scan') return wrong(`There is no command '${command}'; the command is 'scan'.`);
  const format = formats.find((name) => name === values.format);
  if (!format) return wrong(`--format must be one of ${formats.join(', ')}.`);
  const minimumConfidence = confidences.find((name) => name === values['min-confidence']);
  if (!minimumConfidence) return wrong(`--min-confidence must be one of ${confidences.join(', ')}.`);
  if (paths.includes('') || values.output === '') return wrong('A path must not be empty.');
  return {
    kind: 'scan',
    paths: paths.length > 0 ? paths : ['.'],
    format,
    minimumConfidence,
    gitignore: !values['no-gitignore'],
    progress: values.progress,
    ...(values.output === undefined || values.output === '-' ? {} : { output: values.output }),
  };
}

function wrong(message: string): Arguments {
  return { kind: 'wrong', message };
}

/** What follows in Node's own messages is advice about quoting. */
function firstSentence(text: string): string {
  return `${text.split('. ', 1)[0]?.replace(/\.$/, '')}.`;
}
