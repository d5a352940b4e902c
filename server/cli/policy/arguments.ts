import { parseArgs } from 'node:util';
import type { Dialect } from '../../policies/dialects';
import { newest, readVersion } from '../../policies/dialects';

const commands = ['check', 'capabilities', 'test', 'fmt', 'diff', 'minimal'] as const;
type PolicyCommand = (typeof commands)[number];

const formats = ['text', 'json', 'sarif'] as const;
export type PolicyFormat = (typeof formats)[number];

export interface PolicyArguments {
  readonly command: PolicyCommand | 'help';
  /** Files, directories or request paths, as given. */
  readonly names: readonly string[];
  readonly format: PolicyFormat;
  /** Absent: not known. */
  readonly dialect?: Dialect;
  readonly policies: readonly string[];
  readonly entity?: string;
  /** fmt: change nothing. */
  readonly check: boolean;
  /** minimal: a log of what was done, in place of references. */
  readonly audit?: string;
  readonly accessor?: string;
  readonly displayName?: string;
  readonly entityId?: string;
  /** Mounts and their version of KV, where it is not 2. */
  readonly mounts: ReadonlyMap<string, 1 | 2>;
}

/** What is wrong with the arguments, or with a file, as a sentence for the user. */
export class PolicyRefusal extends Error {}

const options = {
  format: { type: 'string', short: 'f', default: 'text' },
  dialect: { type: 'string' },
  'server-version': { type: 'string' },
  policy: { type: 'string', multiple: true, short: 'p' },
  entity: { type: 'string' },
  check: { type: 'boolean', default: false },
  audit: { type: 'string' },
  accessor: { type: 'string' },
  'display-name': { type: 'string' },
  'entity-id': { type: 'string' },
  mount: { type: 'string', multiple: true },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

type Option = keyof typeof options;

/** Which options each command has beside those of the server. */
const own: Readonly<Record<PolicyCommand, readonly Option[]>> = {
  check: ['format'],
  capabilities: ['policy', 'entity', 'format'],
  test: ['format'],
  fmt: ['check'],
  diff: ['format'],
  minimal: ['format', 'policy', 'audit', 'accessor', 'display-name', 'entity-id', 'mount'],
};
const common: readonly Option[] = ['dialect', 'server-version', 'help'];

/** Reads the command line behind `strongroom policy`. Throws a {@link PolicyRefusal}. */
export function readPolicyArguments(argv: readonly string[]): PolicyArguments {
  const { values, positionals, tokens } = parsed(argv);
  const [word, ...names] = positionals;
  const command = values.help || word === undefined ? 'help' : commands.find((name) => name === word);
  if (!command)
    throw new PolicyRefusal(`There is no command 'policy ${word}'; the commands are ${commands.join(', ')}.`);
  if (command !== 'help') {
    const allowed = new Set<string>([...own[command], ...common]);
    const wrong = tokens.find((token) => token.kind === 'option' && !allowed.has(token.name));
    if (wrong?.kind === 'option') throw new PolicyRefusal(`policy ${command} has no option --${wrong.name}.`);
  }
  if (names.includes('')) throw new PolicyRefusal('A path must not be empty.');
  const dialect = dialectOf(values.dialect, values['server-version']);
  const format = formats.find((name) => name === values.format);
  if (!format || (format === 'sarif' && command !== 'check'))
    throw new PolicyRefusal(
      `--format must be one of ${command === 'check' ? formats.join(', ') : 'text, json'}.`,
    );
  return {
    command,
    names,
    format,
    ...(dialect && { dialect }),
    policies: values.policy ?? [],
    ...(values.entity !== undefined && { entity: values.entity }),
    check: values.check,
    ...(values.audit !== undefined && { audit: values.audit }),
    ...(values.accessor !== undefined && { accessor: values.accessor }),
    ...(values['display-name'] !== undefined && { displayName: values['display-name'] }),
    ...(values['entity-id'] !== undefined && { entityId: values['entity-id'] }),
    mounts: mountsOf(values.mount ?? []),
  };
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true, tokens: true });
  } catch (error) {
    const [message = ''] = (error instanceof Error ? error.message : '').split('. ', 1);
    throw new PolicyRefusal(`${message.replace(/\.$/, '')}.`);
  }
}

function dialectOf(name: string | undefined, version: string | undefined): Dialect | undefined {
  if (name === undefined) {
    if (version !== undefined) throw new PolicyRefusal('--server-version goes with --dialect.');
    return undefined;
  }
  if (name !== 'vault' && name !== 'openbao') throw new PolicyRefusal('--dialect must be vault or openbao.');
  if (version === undefined) return newest[name];
  const read = readVersion(version);
  if (!read) throw new PolicyRefusal('--server-version needs a version such as 1.21.4.');
  return { product: name, version: read };
}

function mountsOf(values: readonly string[]): Map<string, 1 | 2> {
  return new Map(
    values.map((value) => {
      const match = /^\/?(.+?)\/?(?:=([12]))?$/.exec(value);
      if (!match?.[1]) throw new PolicyRefusal('--mount needs a mount such as secret or team/kv=1.');
      return [match[1], match[2] === '1' ? 1 : 2];
    }),
  );
}
