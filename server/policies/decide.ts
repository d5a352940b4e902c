import type { Acl } from './acl';
import type { Any } from './decode';
import type { Dialect } from './dialects';
import type { Grant } from './grant';
import { recordOf } from './identity';
import { needsSudo } from './sudoPaths';

/** What a request does; the server tells `create` from `update` by whether something is there. */
export const operations = [
  'create',
  'read',
  'update',
  'patch',
  'delete',
  'list',
  'scan',
  'recover',
  'subscribe',
] as const;
export type Operation = (typeof operations)[number];

export interface PolicyRequest {
  readonly operation: Operation;
  readonly path: string;
  /** The request's fields, as parsed from JSON. */
  readonly parameters?: Readonly<Record<string, unknown>>;
  /** The answer is to be wrapped, for so many nanoseconds. */
  readonly wrapTtl?: bigint;
}

export interface Decision {
  readonly allowed: boolean;
  /** One clause: why. */
  readonly reason: string;
  /** What decided; absent when no rule matches. */
  readonly grant?: Grant;
}

/** May a token with these policies do this? As the server decides, with parameters, wrapping and `sudo`. */
export function decide(acl: Acl, request: PolicyRequest, dialect: Dialect): Decision {
  const listing = request.operation === 'list' || request.operation === 'scan';
  const path = listing && !request.path.endsWith('/') ? `${request.path}/` : request.path;
  if (acl.failure !== undefined) return { allowed: false, reason: `the server fails: ${acl.failure}` };
  const grant = acl.winner(path, listing);
  if (!grant) return { allowed: false, reason: 'no rule matches' };
  const reason = refusalOf(grant, request, needsSudo(path.replace(/^\/+/, ''), dialect.product), dialect);
  return { allowed: reason === undefined, reason: reason ?? `it has ${request.operation}`, grant };
}

function refusalOf(
  { capabilities, conditions, denies }: Grant,
  request: PolicyRequest,
  isProtected: boolean,
  dialect: Dialect,
): string | undefined {
  const { operation } = request;
  if (denies) return 'it denies';
  if (!capabilities.has(operation)) return `it has no ${operation}`;
  if (isProtected && !capabilities.has('sudo')) return 'the path is root-protected and it has no sudo';
  const { minWrappingTtl = 0n, maxWrappingTtl = 0n } = conditions;
  const { wrapTtl } = request;
  if (maxWrappingTtl > 0n && (wrapTtl === undefined || wrapTtl > maxWrappingTtl))
    return `it wants the answer wrapped for at most ${seconds(maxWrappingTtl)}`;
  if (minWrappingTtl > 0n && (wrapTtl === undefined || wrapTtl < minWrappingTtl))
    return `it wants the answer wrapped for at least ${seconds(minWrappingTtl)}`;
  if (!['create', 'read', 'update', 'patch', 'recover'].includes(operation)) return undefined;
  return parameterRefusal(conditions, request.parameters ?? {}, dialect);
}

const seconds = (nanoseconds: bigint): string => `${nanoseconds / 1_000_000_000n} s`;

function parameterRefusal(
  {
    requiredParameters = [],
    deniedParameters = new Map(),
    allowedParameters = new Map(),
  }: Grant['conditions'],
  parameters: Readonly<Record<string, unknown>>,
  { product }: Dialect,
): string | undefined {
  const missing = requiredParameters.find((name) => !Object.hasOwn(parameters, name.toLowerCase()));
  if (missing !== undefined) return `it requires the parameter ${missing}`;
  const given = Object.entries(parameters).map(([name, value]) => [name.toLowerCase(), value] as const);
  if (given.length === 0) return undefined;
  if (deniedParameters.has('*')) return 'it denies all parameters';
  const inList = (value: unknown, list: readonly Any[]): boolean =>
    product === 'vault' && Array.isArray(value)
      ? value.every((element) => inList(element, list))
      : list.length === 0 || list.some((wanted) => equals(wanted, value));
  for (const [name, value] of given) {
    const denied = deniedParameters.get(name);
    if (denied && inList(value, denied)) return `it denies this value of the parameter ${name}`;
  }
  if (allowedParameters.size === 0) return undefined;
  const others = allowedParameters.has('*');
  if (others && allowedParameters.size === 1) return undefined;
  for (const [name, value] of given) {
    const allowed = allowedParameters.get(name);
    if (!allowed && !others) return `it does not allow the parameter ${name}`;
    if (allowed && !inList(value, allowed)) return `it does not allow this value of the parameter ${name}`;
  }
  return undefined;
}

/** A number of a request never equals one of a policy: the servers keep them in different types. */
function equals(wanted: Any, value: unknown): boolean {
  if (wanted.kind === 'string') return typeof value === 'string' && matchesGlob(wanted.value, value);
  if (wanted.kind === 'bool') return value === wanted.value;
  if (wanted.kind === 'list')
    return (
      Array.isArray(value) &&
      value.length === wanted.values.length &&
      wanted.values.every((inner, i) => equalsExactly(inner, value[i]))
    );
  const fields = wanted.kind === 'map' ? recordOf(value) : undefined;
  if (wanted.kind !== 'map' || !fields || Object.keys(fields).length !== wanted.entries.size) return false;
  return [...wanted.entries].every(([key, inner]) => equalsExactly(inner, fields[key]));
}

/** Within a list or an object a string is compared without wildcards. */
const equalsExactly = (wanted: Any, value: unknown): boolean =>
  wanted.kind === 'string' ? wanted.value === value : equals(wanted, value);

function matchesGlob(pattern: string, text: string): boolean {
  const open = pattern.startsWith('*');
  const close = pattern.endsWith('*');
  if (pattern.length < 2 || (!open && !close)) return pattern === text;
  if (open && close) return text.includes(pattern.slice(1, -1));
  return open ? text.endsWith(pattern.slice(1)) : text.startsWith(pattern.slice(0, -1));
}
