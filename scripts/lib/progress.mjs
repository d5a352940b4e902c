/** An error whose message is for the person at the terminal: what is wrong and what to do. Shown without a stack. */
export class UserError extends Error {
  constructor(/** @type {string} */ message) {
    super(message);
    this.name = 'UserError';
  }
}

const terminal = process.stdout.isTTY;

/** @param {number} since milliseconds as of `performance.now()` */
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/**
 * Shows that something slow is going on: one line when it begins, the seconds while it lasts, one line when it ends.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const start = performance.now();
  const show = () =>
    process.stdout.write(terminal ? `\r\u001b[K  … ${title} (${seconds(start)})` : `  … ${title}\n`);
  show();
  // A terminal gets a running clock; a log file a sign of life now and then.
  const timer = terminal
    ? setInterval(show, 500)
    : setInterval(() => process.stdout.write(`  … ${title}: still at it after ${seconds(start)}\n`), 20_000);
  try {
    const result = await work();
    process.stdout.write(`${terminal ? '\r\u001b[K' : ''}  ✓ ${title} (${seconds(start)})\n`);
    return result;
  } catch (error) {
    process.stdout.write(`${terminal ? '\r\u001b[K' : ''}  ✗ ${title} (${seconds(start)})\n`);
    throw error;
  } finally {
    clearInterval(timer);
  }
}

/**
 * Runs a script's main function; a {@link UserError} and a wrong option are printed in words, anything else with its stack.
 * @param {() => Promise<number | void>} main resolves to the exit code
 */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(isForUser(error) ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}

/** @param {unknown} error @returns {error is Error} */
function isForUser(error) {
  return (
    error instanceof UserError ||
    (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
  );
}
