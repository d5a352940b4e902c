import type { FileContext } from '../checkDocument';
import { isHelm } from '../helm';
import { readDocument } from '../yaml/readDocument';
import type { MapTree, ScalarTree, Tree } from '../yaml/tree';
import { entriesAt, textAt } from '../yaml/tree';
import type { TextPart } from './valueParts';
import { valueParts } from './valueParts';

/** A Secret whose values can go into a vault. */
export interface ConvertibleSecret {
  readonly name: string;
  readonly namespace?: string;
  readonly fields: readonly SecretField[];
  readonly root: MapTree;
}

export interface SecretField {
  readonly name: string;
  /** Pieces of the value as it is written; of `data` that is base64. */
  readonly parts: readonly TextPart[];
  /** `binary`: what the base64 stands for is no text, so it stays base64 in the vault. */
  readonly encoding: 'text' | 'base64' | 'binary';
  /** Comments at its place. */
  readonly comments: readonly string[];
}

/** Secrets of these types are made by the cluster itself. */
const ownTypes = /^(?:kubernetes\.io\/service-account-token|bootstrap\.kubernetes\.io\/token|helm\.sh\/)/;

/** Reads the Secret in a document's own text, or says in a sentence why it cannot be converted. */
export function readSecret(text: string, context: FileContext): ConvertibleSecret | string {
  if (context.helm || isHelm(text))
    return 'A template of a Helm chart is not a Secret yet. Convert what it renders to.';
  if (context.patch) return 'This is a patch of a Secret. Convert the Secret itself.';
  const { root, problems } = readDocument(text);
  if (root?.kind !== 'map' || problems.length > 0) return 'The document is no proper YAML. Correct it first.';
  if (textAt(root, 'kind') !== 'Secret' || textAt(root, 'apiVersion') !== 'v1')
    return 'Put the cursor into a manifest of the kind Secret.';
  if (/^\s*\{/.test(text)) return 'The manifest is JSON. Write it as YAML first.';
  if (root.entries.has('sops')) return 'The Secret is encrypted by SOPS. Decrypt it first.';
  const type = textAt(root, 'type') ?? 'Opaque';
  if (ownTypes.test(type)) return `Secrets of the type ${type} are made by the cluster.`;
  const name = textAt(root, 'metadata', 'name');
  if (name === undefined) return 'The Secret has no name.';
  const fields: SecretField[] = [];
  for (const group of ['data', 'stringData'])
    for (const [field, { key, value }] of entriesAt(root, group)) {
      const read = readField(text, field, value, group === 'data');
      if (typeof read === 'string') return read;
      // stringData counts where both have a field.
      const before = fields.findIndex((one) => one.name === field);
      if (before >= 0) fields.splice(before, 1);
      fields.push({ ...read, name: field, comments: commentsAt(text, key.start, value.end) });
    }
  if (fields.length === 0) return 'The Secret has no values.';
  const namespace = textAt(root, 'metadata', 'namespace');
  return { name, fields, root, ...(namespace !== undefined && { namespace }) };
}

function readField(
  text: string,
  name: string,
  value: Tree,
  isEncoded: boolean,
): Pick<SecretField, 'parts' | 'encoding'> | string {
  const parts = value.kind === 'scalar' ? valueParts(text, value) : undefined;
  if (value.kind !== 'scalar' || !parts)
    return `The value of ${name} cannot be taken over as it is written. Write it in quotes on one line, or as a block with |.`;
  if (value.value === '') return `The value of ${name} is empty.`;
  return { parts, encoding: isEncoded ? encodingOf(value) : 'text' };
}

function encodingOf({ value }: ScalarTree): 'base64' | 'binary' {
  const bytes = Buffer.from(String(value), 'base64');
  try {
    new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return 'base64';
  } catch {
    return 'binary';
  }
}

/** The comments above a key and behind its value, without their mark. */
function commentsAt(text: string, key: number, end: number): string[] {
  const comments: string[] = [];
  let lineStart = text.lastIndexOf('\n', key - 1) + 1;
  while (lineStart > 0) {
    const before = text.lastIndexOf('\n', lineStart - 2) + 1;
    const comment = /^\s*(#[^\n]*)$/.exec(text.slice(before, lineStart - 1).replace(/\r$/, ''))?.[1];
    if (comment === undefined) break;
    comments.unshift(comment);
    lineStart = before;
  }
  const behind = /^[ \t]+(#[^\r\n]*)/.exec(text.slice(end))?.[1];
  return behind === undefined ? comments : [...comments, behind];
}
