/** Moves the secret of a file on disk and halts at one place, to be killed there. Arguments: file, address, token, path, halt. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createVaultClient } from '../../../client/vault/client';
import { createTransport } from '../../../client/vault/transport';
import { moveSecret } from '../../../client/move/moveSecret';
import { testDocument } from '../../support/testDocument';

const [file = '', address = '', token = '', path = '', halt = ''] = process.argv.slice(2);

const haltAt = async (place: string): Promise<void> => {
  if (place !== halt) return;
  process.stdout.write('halted\n');
  // The open timer keeps the process until it is killed.
  await new Promise<void>((resolve) => setTimeout(resolve, 600_000));
};

async function main(): Promise<void> {
  const value = /"([^"]*)"/.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
  const document = testDocument(value);
  const { ports } = document;
  const kv = createVaultClient(createTransport({ address, timeout: 10_000 }, token)).kv('secret', 2);
  const outcome = await moveSecret(
    {
      ...ports,
      plan: async (target) => {
        await haltAt('beforeWrite');
        return ports.plan(target);
      },
      writeFile: async (edit) => {
        await haltAt('afterWrite');
        return ports.writeFile(edit);
      },
      applyEdits: async (made) => {
        await haltAt('beforeEdit');
        const applied = await ports.applyEdits(made);
        writeFileSync(file, document.text);
        return applied;
      },
    },
    kv,
    { mount: 'secret', kvVersion: 2, path, field: 'token' },
  );
  const why = outcome.kind === 'failed' ? `: ${outcome.error.message}` : '';
  process.stdout.write(`${outcome.kind}${why}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
