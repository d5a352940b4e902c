import { formatPolicy } from '../../policies/format';
import { kindOf } from '../../policies/detect';
import { failureWords } from '../../files/failureWords';
import { fileOutput } from '../output';
import { printable } from '../../files/paths';
import type { PolicyArguments } from './arguments';
import { PolicyRefusal } from './arguments';
import { policyFiles } from './files';

/** `strongroom policy fmt`: names the files that it changes, or would change. */
export async function fmtCommand(
  args: PolicyArguments,
  write: (text: string) => Promise<void>,
): Promise<number> {
  if (args.names.length === 0) throw new PolicyRefusal('Name the files to format.');
  let changed = 0;
  for (const { name, text } of policyFiles(
    args.names,
    /\.(?:hcl|policy|json)$/i,
    (file) => kindOf(file.text) === 'policy',
  )) {
    if (kindOf(text) === 'other') throw new PolicyRefusal(`${printable(name)} is no policy.`);
    const formatted = formatPolicy(text);
    if (formatted === text) continue;
    changed++;
    if (!args.check) await save(name, formatted);
    await write(`${printable(name)}\n`);
  }
  return args.check && changed > 0 ? 1 : 0;
}

async function save(name: string, text: string): Promise<void> {
  try {
    const output = fileOutput(name);
    await output.write(text);
    await output.finish();
  } catch (error) {
    throw new PolicyRefusal(`Cannot write ${printable(name)}: ${failureWords(error)}.`);
  }
}
