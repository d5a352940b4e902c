import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..', '..');

/** Makes a script that plain Node can run out of a TypeScript file; run it with `env` added to its environment. */
export async function bundleScript(entry: string): Promise<{ script: string; env: { NODE_PATH: string } }> {
  const folder = mkdtempSync(join(tmpdir(), 'strongroom-script-'));
  const script = join(folder, `${basename(entry, '.ts')}.cjs`);
  await build({
    entryPoints: [join(root, entry)],
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['keytar', 'node-vault'],
    // `import()` of CommonJS would look modules up without NODE_PATH.
    supported: { 'dynamic-import': false },
    logLevel: 'error',
  });
  return { script, env: { NODE_PATH: join(root, 'node_modules') } };
}
