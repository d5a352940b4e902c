import type { Item } from '../hcl';
import { nameOf } from '../hcl';
import type { Any } from './decode';
import { Decoder, filter } from './decode';
import type { Dialect } from './dialects';
import { readTtl } from './ttl';
import { group, Refusal, several } from './refusal';
import type { ControlGroup, ControlGroupFactor } from './rule';

/** What OpenBao takes for a controlled capability: any operation, internal ones too. */
const operations = new Set(
  'create read update patch delete list scan help alias-lookahead resolve-role header revoke renew rollback'.split(
    ' ',
  ),
);

/** The control group of a rule of OpenBao, which checks it before anything else of the rule. */
export function openbaoControlGroup(decoder: Decoder, rule: readonly Item[]): ControlGroup | undefined {
  let group: ControlGroup | undefined;
  const errors: Refusal[] = [];
  for (const item of filter(rule, 'control_group')) {
    try {
      group = readGroup(decoder, item);
    } catch (error) {
      errors.push(asRefusal(error));
    }
  }
  if (errors.length > 0) throw together('error handling control_group: ', errors);
  return group;
}

function readGroup(decoder: Decoder, { value, start, end }: Item): ControlGroup {
  const items = decoder.itemsOf(value);
  decoder.checkKeys(items, (key) => key === 'ttl' || key === 'self_auth_allowed' || key === 'factor');
  const home = { start, end };
  let ttl: Any | undefined;
  const prefixed = <T>(read: () => T): T => withPrefix('path control_group: ', read);
  prefixed(() => {
    decoder.field(items, 'ttl', (node) => (ttl = decoder.any(node, 'root.ttl', ttl, false)));
    decoder.field(items, 'self_auth_allowed', (node) => decoder.bool(node, 'root.self_auth_allowed'));
  });
  const factors = readFactors(decoder, items);
  const duration = prefixed(() => readTtl(ttl, home, 'invalid ttl: '));
  if (factors.length === 0) throw new Refusal('requires at least one factor but had none', home);
  for (const [i, { controlledCapabilities, approvals, groupNames }] of factors.entries()) {
    const wrong = controlledCapabilities.find((name) => !operations.has(name));
    const refuse = (why: string) => new Refusal(why, home);
    if (wrong !== undefined) throw refuse(`path control_group Operation(s) not valid: ${wrong}`);
    if (controlledCapabilities.length === 0) throw refuse(`factor ${i}: missing controlled capabilities`);
    if (approvals <= 0n) throw refuse(`factor ${i}: missing required approvals`);
    if (groupNames.length === 0) throw refuse(`factor ${i}: missing approving groups`);
  }
  return { ttl: duration, factors };
}

function readFactors(decoder: Decoder, items: readonly Item[]): ControlGroupFactor[] {
  const factors: ControlGroupFactor[] = [];
  const errors: Refusal[] = [];
  for (const factor of filter(items, 'factor')) {
    try {
      factors.push(
        withPrefix('path control_group factor: ', () => {
          const inner = decoder.itemsOf(factor.value);
          decoder.checkKeys(inner, (key) => key === 'controlled_capabilities' || key === 'identity');
          return readFactor(decoder, inner, factor);
        }),
      );
    } catch (error) {
      errors.push(asRefusal(error));
    }
  }
  if (errors.length > 0) throw together('error handling control_group factor: ', errors);
  return factors;
}

function readFactor(decoder: Decoder, items: readonly Item[], factor: Item): ControlGroupFactor {
  const controlledCapabilities: string[] = [];
  const groupNames: string[] = [];
  const groupIds: string[] = [];
  let approvals = 0n;
  decoder.field(items, 'controlled_capabilities', (node) =>
    controlledCapabilities.push(...decoder.strings(node, 'root.controlled_capabilities')),
  );
  decoder.field(items, 'identity', (node) => {
    const identity = decoder.structure(node, 'root.Identity');
    decoder.field(identity, 'group_names', (names) =>
      groupNames.push(...decoder.strings(names, 'root.Identity.group_names')),
    );
    decoder.field(identity, 'approvals', (number) => {
      approvals = decoder.integer(number, 'root.Identity.Approvals');
    });
  });
  const [label] = factor.keys;
  if (!label) throw new Refusal('require name key', factor);
  return { name: nameOf(label), controlledCapabilities, groupNames, groupIds, approvals };
}

/** The control group of a rule of HashiCorp Vault, which overlooks keys that it does not know. */
export function vaultControlGroup(
  decoder: Decoder,
  rule: readonly Item[],
  capabilities: readonly string[],
): ControlGroup | undefined {
  const [item] = filter(rule, 'control_group');
  if (!item) return undefined;
  const items = item.value?.kind === 'object' ? item.value.items : undefined;
  if (!items) throw new Refusal('root.control_group: not an object type for struct', item);
  let ttl: Any | undefined;
  decoder.field(items, 'ttl', (node) => (ttl = decoder.any(node, 'root.control_group.ttl', ttl, false)));
  const duration = readTtl(ttl, item, 'error parsing control group max ttl: ');
  const factors = filter(items, 'factor').map((factor) => vaultFactor(decoder, factor, capabilities));
  if (factors.length === 0) throw new Refusal('no control group factors provided', item);
  return { ttl: duration, factors };
}

function vaultFactor(decoder: Decoder, factor: Item, capabilities: readonly string[]): ControlGroupFactor {
  const items = factor.value?.kind === 'object' ? factor.value.items : [];
  const controlledCapabilities: string[] = [];
  const groupNames: string[] = [];
  const groupIds: string[] = [];
  let approvals = 0n;
  let hasIdentity = false;
  decoder.field(items, 'controlled_capabilities', (node) =>
    controlledCapabilities.push(
      ...decoder.strings(node, 'root.control_group.factor.controlled_capabilities'),
    ),
  );
  decoder.field(items, 'identity', (node) => {
    hasIdentity = true;
    const identity = decoder.structure(node, 'root.control_group.factor.identity');
    decoder.field(identity, 'group_names', (names) =>
      groupNames.push(...decoder.strings(names, 'group_names')),
    );
    decoder.field(identity, 'group_ids', (ids) => groupIds.push(...decoder.strings(ids, 'group_ids')));
    decoder.field(identity, 'approvals', (number) => {
      approvals = decoder.integer(number, 'approvals');
    });
  });
  if (!hasIdentity) throw new Refusal('no control_group factor provided', factor);
  if (approvals <= 0n || groupNames.length + groupIds.length === 0)
    throw new Refusal('must provide more than one identity group and approvals > 0', factor);
  if (!controlledCapabilities.every((name) => capabilities.includes(name)))
    throw new Refusal(
      "control group factor controlled_capabilities must be a subset of the policy's capabilities",
      factor,
    );
  const [label] = factor.keys;
  return { name: label ? nameOf(label) : '', controlledCapabilities, groupNames, groupIds, approvals };
}

/** Which of the two products' control groups a server has. */
export const controlGroupOf = ({ product }: Dialect): 'openbao' | 'vault' => product;

function withPrefix<T>(prefix: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const refusal = asRefusal(error);
    const parts = refusal.parts.map(({ span, message }) => ({ span, message: prefix + message }));
    throw (refusal.grouped && group(parts)) || new Refusal(prefix + refusal.message, refusal.span, parts);
  }
}

function together(prefix: string, errors: readonly Refusal[]): Refusal {
  const [first] = errors;
  const messages = errors.flatMap((error) =>
    error.grouped ? error.parts.map(({ message }) => message) : [error.message],
  );
  const message = prefix + several(messages);
  return new Refusal(
    message,
    first?.span ?? { start: 0, end: 0 },
    errors.flatMap(({ parts }) => parts),
  );
}

/** Anything but a refusal goes on up. */
function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  throw error;
}
