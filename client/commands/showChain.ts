import { activeEditor } from '../ui/editors';
import { UserError, type Command } from './command';

/** Where the Secrets of the manifest in the editor come from, and who uses them. */
export const showChain: Command = {
  id: 'strongroom.showChain',
  run: async ({ chainView }) => {
    const editor = activeEditor();
    if (!editor) throw new UserError('Open a Kubernetes manifest first.');
    await chainView.show(editor.document.uri);
  },
};
