import type { Prompts } from '../../client/auth/method';

export interface ScriptedPrompts extends Prompts {
  /** Every question and message so far; those whose answer is masked begin with `*`. */
  readonly asked: string[];
  /** Answers to the next questions in order; undefined dismisses. */
  readonly answers: (string | undefined)[];
}

/** A user who gives prepared answers. A question without one fails the test. */
export function scriptedPrompts(...answers: (string | undefined)[]): ScriptedPrompts {
  const asked: string[] = [];
  const next = (question: string): string | undefined => {
    asked.push(question);
    if (answers.length === 0) throw new Error(`unexpected question: ${question}`);
    return answers.shift();
  };
  return {
    asked,
    answers,
    input: ({ prompt, password }) => Promise.resolve(next(`${password ? '*' : ''}${prompt}`)),
    pick: ({ title, items }) => {
      const answer = next(`${title}: ${items.map(({ id }) => id).join(' ')}`);
      return Promise.resolve(items.find(({ id }) => id === answer)?.id);
    },
    confirm: (message) => Promise.resolve(next(message) === 'yes'),
    inform: (message) => void asked.push(message),
  };
}
