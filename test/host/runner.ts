/** Runs inside VS Code's extension host: every `*.test.js` beside it, in mocha. VS Code calls {@link run}. */
import { appendFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';

/** One line of the results file. */
interface Result {
  readonly title: string;
  readonly state: 'passed' | 'failed' | 'pending';
  readonly error?: string;
}

/**
 * Writes one JSON line per test to the file that STRONGROOM_TEST_RESULTS names, so that nothing is lost when the host
 * ends early. Rejects when a test failed: VS Code turns that into its exit code.
 */
export async function run(): Promise<void> {
  const file = process.env['STRONGROOM_TEST_RESULTS'];
  const only = process.env['STRONGROOM_TEST_GREP'];
  // The base reporter says nothing.
  const mocha = new Mocha({
    timeout: 60_000,
    reporter: Mocha.reporters.Base,
    ...(only ? { grep: only } : {}),
  });
  // Both of mocha's vocabularies: describe/it and suite/test.
  Mocha.interfaces['tdd'](mocha.suite);
  for (const name of readdirSync(__dirname).sort()) {
    if (name.endsWith('.test.js')) mocha.addFile(join(__dirname, name));
  }
  const report = (result: Result): void => {
    if (file) appendFileSync(file, `${JSON.stringify(result)}\n`);
    else console.log(`${result.state}: ${result.title}${result.error ? `\n${result.error}` : ''}`);
  };
  const failures = await new Promise<number>((resolve) => {
    mocha
      .run(resolve)
      .on('pass', (test) => report({ title: test.fullTitle(), state: 'passed' }))
      .on('pending', (test) => report({ title: test.fullTitle(), state: 'pending' }))
      .on('fail', (test, error: Error) => {
        report({ title: test.fullTitle(), state: 'failed', error: error.stack ?? error.message });
      });
  });
  if (failures > 0) throw new Error(`${failures} failed`);
}
