import type { ConversionPlan } from '../../server/protocol/manifests';
import type { Refused, ValuePart } from '../../server/protocol/requests';
import { isVaultError } from '../vault/errors';
import type { Kv } from '../vault/types';
import { changeField } from './changeField';

/** What moving all values of a manifest needs of the editor. */
export interface MoveFieldsPorts {
  /** Asks the server for a plan for the document as it is now. */
  plan(): Promise<ConversionPlan | Refused>;
  /** A value out of our own document, or undefined if the document is no longer at `version`. */
  readValue(parts: readonly ValuePart[], version: number): string | undefined;
  /** Applies the edits as one undo step; false if the document changed since or is read-only. */
  applyEdits(plan: ConversionPlan): Promise<boolean>;
  /** A field holds another value already. */
  askOverwrite(field: string): Promise<boolean>;
}

export type MoveFieldsOutcome =
  | { readonly kind: 'moved'; readonly fields: number }
  /** Nothing was written anywhere. */
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error: Error }
  /** These fields are in the vault; the document is what it was. */
  | { readonly kind: 'stored'; readonly fields: readonly string[]; readonly why: string };

type Values = ReadonlyMap<string, string>;

/**
 * Moves all values of a manifest into one secret of the vault: no plan, no write; then field by field, each read back; and
 * only when all of them are there, the manifest is replaced. A crash at any point leaves every value in the document.
 * Never rejects for what the vault, the document or the user does.
 */
export async function moveFields(
  ports: MoveFieldsPorts,
  kv: Kv,
  path: string,
  signal?: AbortSignal,
): Promise<MoveFieldsOutcome> {
  const written: string[] = [];
  const end = (outcome: MoveFieldsOutcome, why: string): MoveFieldsOutcome =>
    written.length === 0 ? outcome : { kind: 'stored', fields: written, why };
  try {
    const found = await find(ports);
    if ('kind' in found) return found;
    for (const [field, value] of found.values) {
      if (signal?.aborted) return end({ kind: 'cancelled' }, 'it was cancelled.');
      const mayOverwrite = async () => ports.askOverwrite(field);
      const change = await changeField(kv, { path, field, value }, mayOverwrite, signal);
      if (change === 'declined') return end({ kind: 'cancelled' }, `${field} was to keep its value.`);
      written.push(field);
      if (change.unverified !== undefined) return { kind: 'stored', fields: written, why: change.unverified };
    }
    if (await replace(ports, found)) return { kind: 'moved', fields: written.length };
    return { kind: 'stored', fields: written, why: 'the document changed meanwhile or is read-only.' };
  } catch (error) {
    if (isVaultError(error, 'cancelled')) return end({ kind: 'cancelled' }, 'it was cancelled.');
    const known = error instanceof Error ? error : new Error('The move failed.');
    return end({ kind: 'failed', error: known }, known.message);
  }
}

interface Found {
  readonly plan: ConversionPlan;
  readonly values: Values;
}

/** Plan and values of one and the same document version; the user may be typing, so once more if it just went by. */
async function find(
  ports: MoveFieldsPorts,
): Promise<Found | Extract<MoveFieldsOutcome, { kind: 'refused' | 'failed' }>> {
  for (let attempt = 1; attempt <= 2; attempt++) {
    const plan = await ports.plan();
    if (plan.kind === 'refused') return { kind: 'refused', message: plan.message };
    const values = valuesOf(ports, plan);
    if (values) return { plan, values };
  }
  return {
    kind: 'failed',
    error: new Error('The document changed while the move was planned. Nothing was written; try again.'),
  };
}

function valuesOf(ports: MoveFieldsPorts, plan: ConversionPlan): Values | undefined {
  const values = new Map<string, string>();
  for (const { name, value, encoding } of plan.fields) {
    const text = ports.readValue(value, plan.version);
    if (text === undefined || text === '') return undefined;
    values.set(name, encoding === 'base64' ? Buffer.from(text, 'base64').toString('utf8') : text);
  }
  return values;
}

/** With the plan that was made, or one for the document as it is now, if its values are still those that were written. */
async function replace(ports: MoveFieldsPorts, found: Found): Promise<boolean> {
  if (isSame(valuesOf(ports, found.plan), found.values) && (await ports.applyEdits(found.plan))) return true;
  const again = await find(ports);
  return !('kind' in again) && isSame(again.values, found.values) && ports.applyEdits(again.plan);
}

const isSame = (a: Values | undefined, b: Values): boolean =>
  a?.size === b.size && [...b].every(([name, value]) => a.get(name) === value);
