import { parseArgs } from 'node:util';

const formats = ['text', 'json', 'sarif'] as const;
export type ManifestFormat = (typeof formats)[number];

export type ManifestArguments =
  | { readonly command: 'help' }
  | { readonly command: 'check'; readonly paths: readonly string[]; readonly format: ManifestFormat };

/** What is wrong with the arguments, or with a file, as a sentence for the user. */
export class ManifestRefusal extends Error {}

const options = {
  format: { type: 'string', short: 'f', default: 'text' },
  // No vault is asked yet: the option says so for good.
  offline: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** Reads the command line behind `strongroom manifest`. Throws a {@link ManifestRefusal}. */
export function readManifestArguments(argv: readonly string[]): ManifestArguments {
  const { values, positionals } = parsed(argv);
  const [command, ...paths] = positionals;
  if (values.help || command === undefined) return { command: 'help' };
  if (command !== 'check')
    throw new ManifestRefusal(`There is no command 'manifest ${command}'; the command is check.`);
  if (paths.length === 0) throw new ManifestRefusal('Name the files or directories to check.');
  if (paths.includes('')) throw new ManifestRefusal('A path must not be empty.');
  const format = formats.find((name) => name === values.format);
  if (!format) throw new ManifestRefusal(`--format must be one of ${formats.join(', ')}.`);
  return { command, paths, format };
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    const [message = ''] = (error instanceof Error ? error.message : '').split('. ', 1);
    throw new ManifestRefusal(`${message.replace(/\.$/, '')}.`);
  }
}
