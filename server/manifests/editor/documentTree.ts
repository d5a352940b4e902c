import type { FileContext } from '../checkDocument';
import { isHelm, maskHelm } from '../helm';
import { readDocument } from '../yaml/readDocument';
import type { MapTree } from '../yaml/tree';
import { textAt } from '../yaml/tree';

/** A document that somebody edits, as far as it can be read; the spans are places in its text. */
export interface EditedDocument {
  readonly root: MapTree;
  readonly apiVersion: string;
  readonly kind: string;
}

/** Undefined for what is no object. */
export function documentTree(
  text: string,
  { helm = isHelm(text), values }: FileContext = {},
): EditedDocument | undefined {
  const masked = helm ? maskHelm(text, values) : undefined;
  const { root } = masked ? readDocument(masked.text, masked.fills) : readDocument(text);
  if (root?.kind !== 'map') return undefined;
  return { root, apiVersion: textAt(root, 'apiVersion') ?? '', kind: textAt(root, 'kind') ?? '' };
}
