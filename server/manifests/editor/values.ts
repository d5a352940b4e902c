import { splitApiVersion } from '../schema/judge';
import { kindSchema, schemaFiles } from '../schema/schemas';
import type { ManifestIndex } from '../workspace/manifestIndex';
import type { MapTree } from '../yaml/tree';
import { at, textAt } from '../yaml/tree';
import { cursor } from './cursor';
import type { KindOf } from './fields';
import { schemaAtPath } from './fields';

/** A value that can be written. */
export interface Value {
  readonly label: string;
  readonly detail?: string;
  readonly words?: string;
  /** Would be a number, where a text is wanted. */
  readonly isText?: boolean;
}

/** The values that are known for a field. */
export function valuesAt(
  of: KindOf,
  path: readonly (string | number)[],
  root: MapTree,
  known: ManifestIndex,
): Value[] {
  const field = path.at(-1);
  const parent = at(root, ...path.slice(0, -1));
  if (path.length === 1 && field === 'kind') return kindsFor(of.apiVersion);
  if (path.length === 1 && field === 'apiVersion') return apiVersions();
  const schema = schemaAtPath(of, path)?.node;
  if (schema?.enum) return schema.enum.map((value) => ({ label: String(value) }));
  if (schema?.type === 'boolean') return [{ label: 'true' }, { label: 'false' }];
  const namespace = textAt(root, 'metadata', 'namespace');
  const owner = path.at(-2);
  const named = (kind: string): Value[] =>
    known.namesOf(kind, namespace).map((label) => ({ label, detail: kind }));
  if (field === 'name') {
    if (owner === 'secretStoreRef' || owner === 'storeRef' || path.at(-3) === 'secretStoreRefs')
      return named(textAt(parent, 'kind')?.replace(cursor, '') || 'SecretStore');
    if (owner === 'serviceAccountRef') return named('ServiceAccount');
    if (owner === 'generatorRef') return named(textAt(parent, 'kind') ?? 'ClusterGenerator');
    if (typeof owner === 'string' && /(?:secretKeyRef|[sS]ecretRef|imagePullSecrets)$/.test(owner))
      return named('Secret');
    if (path.at(-3) === 'imagePullSecrets') return named('Secret');
  }
  if (field === 'secretName') return named('Secret');
  if (field === 'serviceAccountName') return named('ServiceAccount');
  if (field === 'key' && typeof owner === 'string' && /(?:secretKeyRef|[sS]ecretRef)$/.test(owner)) {
    const name = textAt(parent, 'name');
    return name === undefined
      ? []
      : known.secretKeys(name, namespace).map((label) => ({ label, detail: `entry of ${name}` }));
  }
  return [];
}

const kindsFor = (apiVersion: string): Value[] =>
  schemaFiles()
    .flatMap(({ kinds }) => Object.keys(kinds))
    .filter((name) => apiVersion === '' || name.startsWith(`${splitApiVersion(apiVersion)[0]}/`))
    .map((name) => ({ label: name.slice(name.indexOf('/') + 1), detail: name.slice(0, name.indexOf('/')) }));

function apiVersions(): Value[] {
  const names = schemaFiles().flatMap(({ kinds }) => Object.keys(kinds));
  const served = names.flatMap((name) => {
    const [group, kind] = splitApiVersion(name);
    const versions = kindSchema(group, kind)?.versions ?? {};
    return Object.keys(versions).flatMap((version) =>
      versions[version]?.served ? [`${group}/${version}`] : [],
    );
  });
  return [...new Set(served)].map((label) => ({ label }));
}
