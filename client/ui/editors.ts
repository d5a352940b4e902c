import { Range, Selection, window, workspace, type TextDocument, type TextEditor, type Uri } from 'vscode';

/** The editor that the user is in, if it is a text editor. */
export function activeEditor(): TextEditor | undefined {
  return window.activeTextEditor;
}

/** Types `text` over each selection of the editor, as one undo step. */
export async function insertText(editor: TextEditor, text: string): Promise<boolean> {
  const selections: readonly Selection[] = editor.selections;
  const done = await editor.edit((edit) => {
    for (const selection of selections) edit.replace(new Range(selection.start, selection.end), text);
  });
  if (done) await window.showTextDocument(editor.document, editor.viewColumn);
  return done;
}

/** Shows a document to the user, in place of one that was only looked at. */
export async function showDocument(document: TextDocument | Uri): Promise<void> {
  await window.showTextDocument('uri' in document ? document : await workspace.openTextDocument(document));
}
