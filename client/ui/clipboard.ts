import { env } from 'vscode';

/** Copies text that is no secret. */
export async function copyText(text: string): Promise<void> {
  await env.clipboard.writeText(text);
}

/**
 * Copies a secret value and takes it out of the clipboard again after `seconds` (0: never), unless something
 * else has been copied since.
 */
export async function copySecret(value: string, seconds: number): Promise<void> {
  await env.clipboard.writeText(value);
  if (seconds <= 0) return;
  setTimeout(() => void clearIfStill(value), Math.min(seconds, 24 * 3600) * 1000);
}

async function clearIfStill(value: string): Promise<void> {
  try {
    if ((await env.clipboard.readText()) === value) await env.clipboard.writeText('');
  } catch {
    // The window is closing or the clipboard is not ours to read (a browser without focus): nothing to do.
  }
}

export async function readClipboard(): Promise<string> {
  return env.clipboard.readText();
}
