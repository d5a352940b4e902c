import { Range, Uri, WorkspaceEdit, workspace, type TextDocument } from 'vscode';
import type { FileEdit, ValuePart } from '../../server/protocol/requests';
import type { TextEdit } from '../../server/text/types';
import { UserError } from './command';

/** The open document of a finding. */
export async function openDocument(uri: string): Promise<TextDocument> {
  return workspace.openTextDocument(Uri.parse(uri, true));
}

const toRange = ({ start, end }: TextEdit['range']): Range =>
  new Range(start.line, start.character, end.line, end.character);

/**
 * The secret's value out of our own document; undefined when the document has changed since `version`.
 * It must go nowhere but into the vault.
 */
export function readValue(
  document: TextDocument,
  parts: readonly ValuePart[],
  version: number,
): string | undefined {
  if (document.version !== version) return undefined;
  return parts.map((part) => ('char' in part ? part.char : document.getText(toRange(part.range)))).join('');
}

/** Applies edits as one undo step; false when the document changed since `version`, or is read-only. */
export async function applyEdits(
  document: TextDocument,
  version: number,
  edits: readonly TextEdit[],
): Promise<boolean> {
  if (document.version !== version) return false;
  const change = new WorkspaceEdit();
  for (const edit of edits) change.replace(document.uri, toRange(edit.range), edit.newText);
  // VS Code compares the version again at the moment it applies the edit.
  return (await workspace.applyEdit(change)) && document.version !== version;
}

/** Takes an edit back, unless the file has been changed since. */
export type TakeBack = () => Promise<void>;

/** Applies edits to a file of references or ignores and saves it; creates it when it is new. @throws UserError */
export async function writeFileEdit(edit: FileEdit): Promise<TakeBack> {
  const uri = Uri.parse(edit.uri, true);
  const name = workspace.asRelativePath(uri);
  if (!edit.exists && !(await exists(uri))) {
    const text = edit.edits.map((part) => part.newText).join('');
    try {
      await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    } catch {
      throw new UserError(`${name} could not be written. May you write to its folder?`);
    }
    return async () => {
      if (!(await exists(uri))) return;
      const now = new TextDecoder().decode(await workspace.fs.readFile(uri));
      if (now === text) await workspace.fs.delete(uri);
    };
  }
  if (!edit.exists) throw new UserError(`${name} has been created meanwhile. Try again.`);
  const document = await workspace.openTextDocument(uri);
  const before = document.getText();
  const applied = await applyEdits(document, document.version, edit.edits);
  const after = document.getText();
  const restore = async (): Promise<void> => {
    const again = await workspace.openTextDocument(uri);
    if (again.getText() !== after) return;
    const all = { start: again.positionAt(0), end: again.positionAt(after.length) };
    await applyEdits(again, again.version, [{ range: all, newText: before }]);
    await again.save();
  };
  if (applied && (await document.save())) return restore;
  await restore();
  throw new UserError(`${name} could not be written. Is it read-only?`);
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
