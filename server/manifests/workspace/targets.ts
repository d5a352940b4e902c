import { makesSecret } from '../admission/externalSecret';
import type { ManifestDocument } from '../document';
import type { Tree } from '../yaml/tree';
import { at, entriesAt, itemsAt, textAt } from '../yaml/tree';
import type { Target } from './facts';

/** The Secret that an ExternalSecret makes. */
export function targetOf(spec: Tree, { name, root }: ManifestDocument): Target | undefined {
  if (!makesSecret(spec)) return undefined;
  const creationPolicy = textAt(spec, 'target', 'creationPolicy') ?? 'Owner';
  const own = at(spec, 'target', 'name');
  if (own?.kind === 'scalar' && own.opaque) return undefined;
  const place = (textAt(own) ? own : undefined) ?? at(root, 'metadata', 'name') ?? root;
  const keys = targetKeys(spec, creationPolicy);
  return {
    name: textAt(own) || name,
    creationPolicy,
    start: place.start,
    end: place.end,
    ...(keys && { keys }),
  };
}

/** The entries that the Secret will have; undefined when only the vault, or the cluster, knows. */
function targetKeys(spec: Tree, creationPolicy: string): ReadonlySet<string> | undefined {
  if (/Merge/.test(creationPolicy)) return undefined;
  const template = at(spec, 'target', 'template');
  const templated = entriesAt(template, 'data').map(([key]) => key);
  if (itemsAt(template, 'templateFrom').length > 0) return undefined;
  const replaces = templated.length > 0 && textAt(template, 'mergePolicy') !== 'Merge';
  if (replaces) return new Set(templated);
  if (itemsAt(spec, 'dataFrom').length > 0) return undefined;
  const keys = itemsAt(spec, 'data').map((entry) => textAt(entry, 'secretKey'));
  return keys.includes(undefined) ? undefined : new Set([...templated, ...keys.flatMap((key) => key ?? [])]);
}

/** The Secrets that other operators make of their own kinds. */
export function madeSecrets({ root, group, kind, name, mode }: ManifestDocument): Target[] {
  if (kind === 'SealedSecret') {
    const named = at(root, 'spec', 'template', 'metadata', 'name') ?? at(root, 'metadata', 'name');
    const keys = [
      ...entriesAt(root, 'spec', 'encryptedData'),
      ...entriesAt(root, 'spec', 'template', 'data'),
    ];
    return [
      {
        name: textAt(named) ?? name,
        creationPolicy: 'Owner',
        start: named?.start ?? 0,
        end: named?.end ?? 0,
        ...(mode === 'whole' && { keys: new Set(keys.map(([key]) => key)) }),
      },
    ];
  }
  if (kind === 'SecretProviderClass')
    return itemsAt(root, 'spec', 'secretObjects').flatMap((made) => {
      const place = at(made, 'secretName');
      const own = textAt(place);
      const entries = itemsAt(made, 'data').map((entry) => textAt(entry, 'key'));
      if (!place || !own || (place.kind === 'scalar' && place.opaque)) return [];
      const keys = entries.includes(undefined) ? undefined : new Set(entries.flatMap((key) => key ?? []));
      const { start, end } = place;
      return [{ name: own, creationPolicy: 'Owner', start, end, ...(keys && mode === 'whole' && { keys }) }];
    });
  const destination = group === 'secrets.hashicorp.com' ? at(root, 'spec', 'destination') : undefined;
  const place = at(destination, 'name');
  const made = textAt(place);
  const create = at(destination, 'create');
  if (!place || made === undefined || create?.kind !== 'scalar' || create.value !== true) return [];
  return [{ name: made, creationPolicy: 'Owner', start: place.start, end: place.end }];
}
