/** Longest text of a message; VS Code cuts it anyway. */
const longest = 1000;

/**
 * Text that may hold names which others chose, for a message: VS Code makes a link, also one that runs a command, of
 * `[text](target)`, and control characters steer what the eye sees.
 */
export function plain(text: string): string {
  const safe = text.replaceAll('](', '] (').replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ');
  return safe.length > longest ? `${safe.slice(0, longest)}…` : safe;
}
