import { window, type QuickPickItem } from 'vscode';
import type { Prompts } from '../session/types';
import { plain } from './plain';

/** The user turned a prompt down; whoever runs commands ends the command without a word. */
export class Dismissed extends Error {
  override readonly name = 'Dismissed';
}

/** `answer`, or ends the command when the prompt was dismissed. */
function answered<T>(answer: T | undefined): T {
  if (answer === undefined) throw new Dismissed();
  return answer;
}

export interface InputOptions {
  readonly title: string;
  readonly prompt: string;
  readonly password?: boolean;
  readonly value?: string;
  readonly placeholder?: string;
  /** A sentence that says what is wrong, or undefined. */
  readonly validate?: (value: string) => string | undefined;
}

/** @throws Dismissed */
export async function askText(options: InputOptions): Promise<string> {
  const answer = await window.showInputBox({
    title: options.title,
    prompt: options.prompt,
    password: options.password ?? false,
    value: options.value ?? '',
    placeHolder: options.placeholder ?? '',
    ignoreFocusOut: true,
    validateInput: (value) => options.validate?.(value),
  });
  return answered(answer);
}

export interface Choice<T> extends QuickPickItem {
  readonly value: T;
}

/** @throws Dismissed */
export async function askChoice<T>(
  title: string,
  choices: readonly Choice<T>[],
  placeholder = '',
): Promise<T> {
  const choice = await window.showQuickPick(choices, {
    title,
    placeHolder: placeholder,
    ignoreFocusOut: true,
    matchOnDescription: true,
  });
  return answered(choice).value;
}

/** Any number of choices, but not none. @throws Dismissed */
export async function askMany<T>(
  title: string,
  choices: readonly Choice<T>[],
  placeholder = '',
): Promise<readonly T[]> {
  const chosen = await window.showQuickPick(choices, {
    title,
    placeHolder: placeholder,
    ignoreFocusOut: true,
    canPickMany: true,
  });
  return answered(chosen && chosen.length > 0 ? chosen : undefined).map(({ value }) => value);
}

/** A modal question with one action; false when it was dismissed. */
export async function confirm(message: string, action: string, detail = ''): Promise<boolean> {
  return (
    (await window.showWarningMessage(plain(message), { modal: true, detail: plain(detail) }, action)) ===
    action
  );
}

/** A file that the user picks, as a path; undefined when dismissed. */
export async function askFile(title: string, filters: Record<string, string[]>): Promise<string | undefined> {
  const picked = await window.showOpenDialog({ title, filters, canSelectMany: false });
  return picked?.[0]?.fsPath;
}

/** The session room's prompts, over VS Code's own. */
export const prompts: Prompts = {
  input: async ({ title, prompt, password, value }) =>
    window.showInputBox({ title, prompt, password, value: value ?? '', ignoreFocusOut: true }),
  pick: async ({ title, items }) => {
    const choice = await window.showQuickPick(
      items.map((item) => ({ label: item.label, description: item.description ?? '', id: item.id })),
      { title, ignoreFocusOut: true },
    );
    return choice?.id;
  },
  confirm: async (message, action) => confirm(message, action),
  inform: (message) => void window.showInformationMessage(plain(message)),
};
