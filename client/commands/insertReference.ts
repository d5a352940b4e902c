import { activeEditor, insertText } from '../ui/editors';
import { askField } from './askPlace';
import { UserError, type Command } from './command';
import { printReferences } from './references';

/** Types the reference in the configured format at the cursor. */
export const insertReference: Command = {
  id: 'strongroom.insertReference',
  run: async (context, argument) => {
    const editor = activeEditor();
    if (!editor) throw new UserError('Open the file that the reference goes into first.');
    const place = await askField(context, argument, 'Insert Reference');
    const [reference] = await printReferences(context, place);
    if (!reference) throw new UserError('The language server knows no reference format.');
    if (!(await insertText(editor, reference.text))) throw new UserError('The file cannot be edited.');
  },
};
