import type { Operation } from './decide';
import { operations } from './decide';
import type { Dialect } from './dialects';
import { recordOf } from './identity';
import type { PolicyNeed as Need } from '../protocol/policies';
import { needsSudo } from './sudoPaths';

/** Whose requests count. */
export interface AuditFilter {
  /** As the log has it, which usually is a keyed hash. */
  readonly accessor?: string;
  readonly displayName?: string;
  readonly entityId?: string;
}

/**
 * What one line of an audit log shows to have been done; undefined for anything but an answer to a request that was
 * allowed. Requests without a token need no policy.
 */
export function auditNeed(line: string, filter: AuditFilter, { product }: Dialect): Need | undefined {
  const entry = recordOf(parsed(line));
  const request = recordOf(entry?.['request']);
  const auth = recordOf(entry?.['auth']);
  if (entry?.['type'] !== 'response' || !request || !auth) return undefined;
  const error = entry['error'];
  if (typeof error === 'string' && error.includes('permission denied')) return undefined;
  const isWanted =
    (filter.accessor ?? auth['accessor']) === auth['accessor'] &&
    (filter.displayName ?? auth['display_name']) === auth['display_name'] &&
    (filter.entityId ?? auth['entity_id']) === auth['entity_id'];
  const { path, operation } = request;
  if (
    !isWanted ||
    typeof path !== 'string' ||
    typeof operation !== 'string' ||
    auth['accessor'] === undefined
  )
    return undefined;
  const name = operation === 'revoke' || operation === 'renew' ? 'update' : operation;
  if (!isOperation(name)) return undefined;
  return { path, capabilities: needsSudo(path, product) ? [name, 'sudo'] : [name] };
}

const isOperation = (name: string): name is Operation => (operations as readonly string[]).includes(name);

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
