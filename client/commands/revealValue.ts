import { askField, isNode } from './askPlace';
import { UserError, type Command } from './command';
import { readField } from './vault';

/** Shows a field's value in the tree until it is hidden, the sidebar is closed or the tree is refreshed. */
export const revealValue: Command = {
  id: 'strongroom.revealValue',
  run: async (context, argument) => {
    const place = await askField(context, argument, 'Reveal Value');
    if (!isNode(argument)) await context.tree.reveal(place);
    const node = isNode(argument) ? argument : context.tree.selected();
    if (node?.kind !== 'field') throw new UserError('Select the field in the sidebar, then reveal it.');
    context.tree.showValue(node, await readField(context, place));
  },
};
