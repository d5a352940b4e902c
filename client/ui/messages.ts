import { Uri, env, window } from 'vscode';
import { plain } from './plain';

/** A button of a message and what it does. */
export interface Action {
  readonly label: string;
  readonly run: () => unknown;
}

type Level = 'information' | 'warning' | 'error';

/**
 * Shows a message and returns at once: a message nobody answers must not hold a command open. `failed` gets
 * what a button's action throws.
 */
export function notify(
  level: Level,
  message: string,
  actions: readonly Action[],
  failed: (error: unknown) => void,
): void {
  void show(level, message, actions).catch(failed);
}

async function show(level: Level, message: string, actions: readonly Action[]): Promise<void> {
  const labels = actions.map((action) => action.label);
  const chosen = await ask(level, message, labels);
  await actions.find((action) => action.label === chosen)?.run();
}

/** Shows a message and waits for the button's label; undefined when it was closed. */
export async function ask(
  level: Level,
  message: string,
  labels: readonly string[],
): Promise<string | undefined> {
  const text = plain(message);
  if (level === 'error') return window.showErrorMessage(text, ...labels);
  if (level === 'warning') return window.showWarningMessage(text, ...labels);
  return window.showInformationMessage(text, ...labels);
}

/** A short note that goes away by itself. */
export function flash(message: string): void {
  window.setStatusBarMessage(plain(message), 5000);
}

export async function openWebPage(address: string): Promise<void> {
  await env.openExternal(Uri.parse(address, true));
}
