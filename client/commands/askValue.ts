import { randomBytes } from 'node:crypto';
import { readClipboard } from '../ui/clipboard';
import { askChoice, askText } from '../ui/prompts';
import { UserError } from './command';

/** A new value for a field: typed (masked), from the clipboard (may have many lines), or made up. @throws Dismissed */
export async function askValue(title: string): Promise<string> {
  const source = await askChoice(title, [
    { label: '$(edit) Type a value', description: 'hidden while you type', value: typed },
    {
      label: '$(clippy) Use the clipboard',
      description: 'also for values of many lines',
      value: fromClipboard,
    },
    { label: '$(sparkle) Generate a random value', description: '32 random bytes', value: generated },
  ]);
  return source(title);
}

async function typed(title: string): Promise<string> {
  return askText({
    title,
    prompt: 'The value to store',
    password: true,
    validate: (value) => (value === '' ? 'Type a value' : undefined),
  });
}

async function fromClipboard(): Promise<string> {
  const value = await readClipboard();
  if (value === '') throw new UserError('The clipboard is empty.');
  return value;
}

async function generated(): Promise<string> {
  return randomBytes(32).toString('base64url');
}
