import { copyText } from '../ui/clipboard';
import { flash } from '../ui/messages';
import { askChoice } from '../ui/prompts';
import { askField } from './askPlace';
import type { Command } from './command';
import { printReferences } from './references';

const title = 'Copy Reference';

export const copyReference: Command = {
  id: 'strongroom.copyReference',
  run: async (context, argument) => {
    const place = await askField(context, argument, title);
    const references = await printReferences(context, place);
    const choices = references.map(({ title: label, text }) => ({ label, description: text, value: text }));
    await copyText(await askChoice(title, choices, 'Which format?'));
    flash('Reference copied');
  },
};
