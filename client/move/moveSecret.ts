import type { MovePlan, MoveTarget } from '../../server/protocol/requests';
import { isVaultError } from '../vault/errors';
import type { Kv } from '../vault/types';
import { changeField } from './changeField';
import type { FieldChange } from './fieldChange';
import type { MoveOutcome, MovePorts } from './types';

/**
 * Moves a literal into the vault: no plan, no write; then the value into the vault; then the reference into the document.
 * In this order a crash at any point leaves the secret in the document, in the vault, or in both, never in neither.
 * `signal` counts until the vault is written. Never rejects for what the vault, the document or the user does.
 */
export async function moveSecret(
  ports: MovePorts,
  kv: Kv,
  target: MoveTarget,
  signal?: AbortSignal,
): Promise<MoveOutcome> {
  let change: FieldChange | 'declined';
  let found: Found;
  try {
    const planned = await findSecret(ports, target);
    if (planned.kind !== 'found') return planned;
    found = planned;
    if (kv.version === 1 && !(await ports.askWithoutCas(target))) return { kind: 'cancelled' };
    if (signal?.aborted) return { kind: 'cancelled' };
    const { path, field } = target;
    const place = { path, field, value: found.value };
    change = await changeField(kv, place, () => ports.askOverwrite(target), signal);
  } catch (error) {
    if (isVaultError(error, 'cancelled')) return { kind: 'cancelled' };
    return { kind: 'failed', error: error instanceof Error ? error : new Error('The move failed.') };
  }
  if (change === 'declined') return { kind: 'cancelled' };
  if (change.unverified !== undefined) return stored(target, change, change.unverified);
  try {
    const replaced = await replaceLiteral(ports, target, found);
    if (typeof replaced === 'string') return stored(target, change, replaced);
    return { kind: 'moved', plan: replaced, version: change.version };
  } catch (error) {
    return stored(target, change, error instanceof Error ? error.message : 'An edit failed.');
  }
}

interface Found {
  readonly kind: 'found';
  readonly plan: MovePlan;
  readonly value: string;
}
type NotFound = Extract<MoveOutcome, { kind: 'refused' | 'failed' }>;

/** Plan and value of one and the same document version; the user may be typing, so once more if it just went by. */
async function findSecret(ports: MovePorts, target: MoveTarget): Promise<Found | NotFound> {
  for (let attempt = 1; attempt <= 2; attempt++) {
    const plan = await ports.plan(target);
    if (plan.kind === 'refused') return { kind: 'refused', refusal: plan };
    const value = ports.readValue(plan.value, plan.version);
    if (value === '') break;
    if (value !== undefined) return { kind: 'found', plan, value };
  }
  return {
    kind: 'failed',
    error: new Error('The document changed while the move was planned. Nothing was written; try again.'),
  };
}

/** The plan that was carried out, or why the literal had to stay. */
async function replaceLiteral(
  ports: MovePorts,
  target: MoveTarget,
  { plan: first, value }: Found,
): Promise<MovePlan | string> {
  // Another window may have written the environment file meanwhile; that one has no version to tell by.
  if (first.environmentFile === undefined && (await tryPlan(ports, first, value))) return first;
  for (let attempt = 1; attempt <= 2; attempt++) {
    const again = await findSecret(ports, target);
    if (again.kind === 'refused') return again.refusal.message;
    if (again.kind === 'failed') return 'The document keeps changing.';
    if (again.value !== value) return 'The document holds another value by now.';
    if (await tryPlan(ports, again.plan, value)) return again.plan;
  }
  return 'The document changed meanwhile or is read-only.';
}

/** The environment file first: until the literal goes, its entry does no harm. */
async function tryPlan(ports: MovePorts, plan: MovePlan, value: string): Promise<boolean> {
  if (ports.readValue(plan.value, plan.version) !== value) return false;
  if (plan.environmentFile !== undefined) await ports.writeFile(plan.environmentFile);
  return ports.applyEdits(plan);
}

function stored(target: MoveTarget, { version, undo }: FieldChange, why: string): MoveOutcome {
  const where = `${target.mount}/${target.path}, field ${target.field}${version > 0 ? `, version ${version}` : ''}`;
  return {
    kind: 'stored',
    message: `The value is in the vault (${where}), but it is still in your file too: ${why}`,
    version,
    ...(undo === undefined ? {} : { rollback: undo }),
  };
}
