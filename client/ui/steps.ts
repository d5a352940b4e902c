import { QuickInputButtons, window } from 'vscode';
import { Back } from './picker';
import { Dismissed, type InputOptions } from './prompts';

/** Where a page stands in its flow; the back button is there from the second page on. */
export interface Position {
  readonly step: number;
  readonly totalSteps: number;
}

export type Step<S> = (state: S, position: Position) => Promise<S | typeof Back>;

/** Runs the pages in order; Back returns to the one before, with what was entered there. @throws Dismissed */
export async function runSteps<S>(initial: S, steps: readonly Step<S>[]): Promise<S> {
  let state = initial;
  for (let index = 0; index < steps.length;) {
    const answer = await steps[index]?.(state, { step: index + 1, totalSteps: steps.length });
    if (answer === Back) index -= 1;
    else {
      if (answer !== undefined) state = answer;
      index += 1;
    }
  }
  return state;
}

/** One page with a text field. @throws Dismissed */
export async function inputStep(options: InputOptions & Position): Promise<string | typeof Back> {
  const box = window.createInputBox();
  box.title = options.title;
  box.step = options.step;
  box.totalSteps = options.totalSteps;
  box.prompt = options.prompt;
  box.placeholder = options.placeholder ?? '';
  box.value = options.value ?? '';
  box.password = options.password ?? false;
  box.ignoreFocusOut = true;
  if (options.step > 1) box.buttons = [QuickInputButtons.Back];
  return new Promise<string | typeof Back>((resolve, reject) => {
    box.onDidTriggerButton(() => resolve(Back));
    box.onDidChangeValue(() => {
      box.validationMessage = undefined;
    });
    box.onDidAccept(() => {
      const problem = options.validate?.(box.value);
      if (problem === undefined) resolve(box.value);
      else box.validationMessage = problem;
    });
    box.onDidHide(() => reject(new Dismissed()));
    box.show();
  }).finally(() => box.dispose());
}
