import { QuickInputButtons, window, type QuickPickItem } from 'vscode';
import { Dismissed, type Choice } from './prompts';

/** The user pressed the back button. */
export const Back = Symbol('back');

export interface PickOptions<T> {
  readonly title: string;
  readonly placeholder: string;
  readonly choices: readonly Choice<T>[];
  readonly canGoBack?: boolean;
  readonly step?: number;
  readonly totalSteps?: number;
}

/** One page of a flow. @throws Dismissed */
export async function pick<T>(options: PickOptions<T>): Promise<T | typeof Back> {
  const picker = window.createQuickPick<Choice<T>>();
  picker.title = options.title;
  picker.placeholder = options.placeholder;
  picker.items = options.choices;
  picker.ignoreFocusOut = true;
  picker.matchOnDescription = true;
  picker.step = options.step;
  picker.totalSteps = options.totalSteps;
  if (options.canGoBack) picker.buttons = [QuickInputButtons.Back];
  return new Promise<T | typeof Back>((resolve, reject) => {
    picker.onDidTriggerButton(() => resolve(Back));
    picker.onDidAccept(() => {
      const item = picker.selectedItems[0];
      if (item) resolve(item.value);
    });
    picker.onDidHide(() => reject(new Dismissed()));
    picker.show();
  }).finally(() => picker.dispose());
}

export interface TextPickOptions {
  readonly title: string;
  readonly placeholder: string;
  readonly value: string;
  readonly canGoBack?: boolean;
  /** Completions for what is typed; a completion that ends with `/` is a folder: it is filled in, not taken. */
  readonly complete: (value: string, signal: AbortSignal) => Promise<readonly string[]>;
  /** A sentence that says what is wrong with a value, or undefined. */
  readonly validate: (value: string) => string | undefined;
}

interface TextItem extends QuickPickItem {
  readonly text: string;
  /** What stands in the field, as against a completion. */
  readonly typed: boolean;
}

/** A text field with completions that load while the user types; any valid text is accepted. @throws Dismissed */
export async function pickText(options: TextPickOptions): Promise<string | typeof Back> {
  const picker = window.createQuickPick<TextItem>();
  picker.title = options.title;
  picker.placeholder = options.placeholder;
  picker.value = options.value;
  picker.ignoreFocusOut = true;
  if (options.canGoBack) picker.buttons = [QuickInputButtons.Back];
  let loading = new AbortController();

  const load = async (): Promise<void> => {
    loading.abort();
    const { signal } = (loading = new AbortController());
    const value = picker.value;
    picker.items = [typedItem(value, options.validate(value))];
    picker.busy = true;
    const found = await options.complete(value, signal).catch(() => []);
    if (signal.aborted) return;
    picker.busy = false;
    const others = found.filter((text) => text !== value && text.startsWith(value));
    picker.items = [typedItem(value, options.validate(value)), ...others.map(completionItem)];
  };

  return new Promise<string | typeof Back>((resolve, reject) => {
    picker.onDidTriggerButton(() => resolve(Back));
    picker.onDidChangeValue(() => void load());
    picker.onDidAccept(() => {
      const item = picker.selectedItems[0];
      const typed = item?.typed ?? true;
      // Whoever types and presses Enter at once is ahead of the list: what stands in the field counts.
      const text = typed ? picker.value : (item?.text ?? '');
      if (!typed && text.endsWith('/')) {
        picker.value = text;
        void load();
      } else if (options.validate(text) === undefined) resolve(text);
    });
    picker.onDidHide(() => reject(new Dismissed()));
    picker.show();
    void load();
  }).finally(() => {
    loading.abort();
    picker.dispose();
  });
}

/*
 * The text is not in the label: VS Code puts labels that match what is typed on top, and knows entries by their position.
 * Whoever types on and presses Enter before our next list is there would get an entry they have never seen.
 */

function typedItem(text: string, problem: string | undefined): TextItem {
  const icon = problem === undefined ? '$(check)' : '$(info)';
  const words = problem ?? 'press Enter to use this';
  return {
    label: icon,
    description: text === '' ? words : `${text} — ${words}`,
    text,
    typed: true,
    alwaysShow: true,
  };
}

function completionItem(text: string): TextItem {
  const label = text.endsWith('/') ? '$(folder)' : '$(key)';
  return { label, description: text, text, typed: false, alwaysShow: true };
}
