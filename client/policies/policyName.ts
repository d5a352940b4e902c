import type { Memento, TextDocument } from 'vscode';

const keyOf = (document: TextDocument): string => `strongroom.policyName:${document.uri.toString()}`;

/** The name that a document's policy has at a vault: the one that it was given, or its file's. */
export function policyNameOf(memory: Memento, document: TextDocument): string {
  const file = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
  const given = memory.get<string>(keyOf(document));
  return given ?? file.replace(/(?:\.vault-policy|\.policy)?(?:\.hcl|\.json)?$/, '').toLowerCase();
}

export async function rememberPolicyName(
  memory: Memento,
  document: TextDocument,
  name: string,
): Promise<void> {
  await memory.update(keyOf(document), name);
}
