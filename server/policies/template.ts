import { parseDuration, ValueError } from './goValues';
import type { Identity } from './identity';

/** The parts of a templated path: text and what is between `{{` and `}}`, by turns, text first and last. */
export interface TemplateParts {
  readonly texts: readonly string[];
  readonly selectors: readonly string[];
}

/** Undefined when the braces do not balance. */
export function splitTemplate(path: string): TemplateParts | undefined {
  const [first = '', ...rest] = path.split('{{');
  if (first.includes('}}')) return undefined;
  const texts = [first];
  const selectors: string[] = [];
  for (const piece of rest) {
    const [selector, text, ...more] = piece.split('}}');
    if (selector === undefined || text === undefined || more.length > 0) return undefined;
    selectors.push(selector.trim());
    texts.push(text);
  }
  return { texts, selectors };
}

/** A value that the servers do not put into a path. */
export class ForbiddenValue extends Error {}

/**
 * A templated path for one who asks. Undefined where the server drops the rule: a selector that is none, or one that
 * has no value. With `blocksWildcards` a value with `*`, `+` or `/` throws a {@link ForbiddenValue}. `now` in
 * milliseconds since 1970.
 */
export function fillTemplate(
  path: string,
  identity: Identity,
  { blocksWildcards, now }: { readonly blocksWildcards: boolean; readonly now: number },
): string | undefined {
  const parts = splitTemplate(path);
  if (!parts) return undefined;
  let filled = parts.texts[0] ?? '';
  for (const [i, selector] of parts.selectors.entries()) {
    const value = valueOf(selector, identity, now);
    if (value === undefined) return undefined;
    if (blocksWildcards && /[*+/]/.test(value))
      throw new ForbiddenValue(`the value of ${selector} has a *, + or /`);
    filled += value + (parts.texts[i + 1] ?? '');
  }
  return filled;
}

/** Is it one that the servers know, whoever asks? */
export function isSelector(selector: string): boolean {
  const alias = 'aliases\\.[^.]+\\.(?:id|name|metadata\\.[^]+|custom_metadata\\.[^]+)';
  const entity = `identity\\.entity\\.(?:id|name|metadata\\.[^]+|${alias})`;
  const groups = 'identity\\.groups\\.(?:ids|names)\\.[^.]+\\.(?:id|name|metadata\\.[^]+)';
  if (new RegExp(`^(?:${entity}|${groups})$`).test(selector)) return true;
  return timeOf(selector, 0) !== undefined;
}

function valueOf(selector: string, { entity, groups }: Identity, now: number): string | undefined {
  const [, kind, rest = ''] = /^identity\.(entity|groups)\.([^]*)$/.exec(selector) ?? [];
  if (kind === 'entity') return entity && entityValue(rest, entity);
  if (kind === 'groups') return groupValue(rest, groups);
  return timeOf(selector, now);
}

function entityValue(selector: string, entity: NonNullable<Identity['entity']>): string | undefined {
  const [, accessor, rest] = /^aliases\.([^.]*)\.([^]*)$/.exec(selector) ?? [];
  if (accessor === undefined || rest === undefined) return memberValue(selector, entity);
  const alias = entity.aliases.find(({ mountAccessor }) => mountAccessor === accessor);
  if (!alias) return undefined;
  const custom = /^custom_metadata\.([^]*)$/.exec(rest)?.[1];
  return custom === undefined ? memberValue(rest, alias) : alias.customMetadata.get(custom);
}

function groupValue(selector: string, groups: Identity['groups']): string | undefined {
  const [, kind, wanted, rest] = /^(ids|names)\.([^.]*)\.([^]*)$/.exec(selector) ?? [];
  const group = groups.find(({ id, name }) => (kind === 'ids' ? id : name) === wanted);
  return kind === undefined || rest === undefined || !group ? undefined : memberValue(rest, group);
}

function memberValue(
  selector: string,
  {
    id,
    name,
    metadata,
  }: { readonly id: string; readonly name: string; readonly metadata: ReadonlyMap<string, string> },
): string | undefined {
  if (selector === 'id') return id === '' ? undefined : id;
  if (selector === 'name') return name === '' ? undefined : name;
  const key = /^metadata\.([^]*)$/.exec(selector)?.[1];
  return key === undefined ? undefined : metadata.get(key);
}

/** `time.now`, `time.now.plus.1h`, as seconds since 1970. */
function timeOf(selector: string, now: number): string | undefined {
  const match = /^time\.now(?:\.(plus|minus)\.([^]*))?$/.exec(selector);
  if (!match) return undefined;
  const [, sign, duration = ''] = match;
  try {
    const milliseconds = Number(parseDuration(duration)) / 1e6;
    return String(Math.floor((now + (sign === 'minus' ? -milliseconds : milliseconds)) / 1000));
  } catch (error) {
    if (error instanceof ValueError) return undefined;
    throw error;
  }
}
