/** Exit statuses; documented in the help text. */
export const clean = 0;
export const found = 1;
export const failed = 2;

/** Says what went wrong; the status to exit with. */
export function fail(message: string): number {
  process.stderr.write(`strongroom: ${message}\n`);
  return failed;
}
