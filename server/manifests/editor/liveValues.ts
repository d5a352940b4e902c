import type { DescribeSecretParams, SecretDescription, SecretFields } from '../../protocol/vault';
import { externalSecrets } from '../document';
import { dataPath, metadataPath } from '../vaultPath';
import { meant } from '../live/reads';
import type { ManifestIndex } from '../workspace/manifestIndex';
import { storeFor } from '../workspace/storesReached';
import type { MapTree } from '../yaml/tree';
import { at, textAt } from '../yaml/tree';
import type { Value } from './values';

/** What the vault knows; nothing where there is none. */
export interface LiveNames {
  /** Names below a path that LIST takes. */
  readonly below: (path: string) => Promise<readonly string[]>;
  readonly secret: (request: DescribeSecretParams) => Promise<SecretDescription | undefined>;
  /** The key-value mounts. */
  readonly mounts: () => Promise<readonly { readonly path: string; readonly kvVersion?: 1 | 2 }[]>;
}

interface ValuePlace {
  readonly kind: string;
  readonly path: readonly (string | number)[];
  readonly root: MapTree;
  readonly typed: string;
  /** The line before the cursor. */
  readonly line: string;
}

/** What the vault has that fits: mounts, roles, paths, versions and fields. */
export async function liveValues(place: ValuePlace, index: ManifestIndex, live: LiveNames): Promise<Value[]> {
  const { kind, path, root, typed, line } = place;
  const names = path.join('.');
  if (/^(?:Cluster)?SecretStore$/.test(kind)) {
    const auth = at(root, ...path.slice(0, -1));
    if (/^spec\.provider\.(?:vault|openBao)\.path$/.test(names))
      return (await live.mounts()).map(({ path: label, kvVersion }) => ({
        label,
        detail: `KV version ${kvVersion}`,
      }));
    if (/\.vault\.auth\.(?:kubernetes|jwt)\.role$/.test(names))
      return rolesOf(textAt(auth, 'mountPath') ?? textAt(auth, 'path') ?? String(path.at(-2)), live);
  }
  if (names === 'spec.parameters.roleName') return rolesOf('kubernetes', live);
  const isRequest =
    (names === 'spec.parameters.objects' && /^\s*(?:- +)?secretPath:/.test(line)) ||
    /(?:vault\.hashicorp\.com|openbao\.openbao\.org)\/agent-inject-secret-[^.]+$/.test(names);
  return isRequest ? requestPaths(typed, live) : remoteValues(place, index, live);
}

const rolesOf = async (mount: string, live: LiveNames): Promise<Value[]> =>
  (await live.below(`auth/${mount}/role`)).map((label) => ({ label, detail: 'role' }));

/** Paths of requests, which have data/ behind a mount of version 2. */
async function requestPaths(typed: string, live: LiveNames): Promise<Value[]> {
  const mounts = await live.mounts();
  const begins = mounts.map(({ path, kvVersion }) => (kvVersion === 2 ? `${path}/data/` : `${path}/`));
  const begin = begins.find((one) => typed.startsWith(one));
  if (begin === undefined) return begins.map((label) => ({ label, detail: 'secrets engine' }));
  const folder = typed.slice(0, typed.lastIndexOf('/') + 1);
  const listed = begin.endsWith('/data/') ? begin.replace(/data\/$/, 'metadata/') : begin;
  return entries(folder, await live.below(`${listed}${folder.slice(begin.length)}`.replace(/\/$/, '')));
}

const entries = (folder: string, names: readonly string[]): Value[] =>
  names.map((one) => ({ label: folder + one, detail: one.endsWith('/') ? 'folder' : 'secret' }));

/** Versions that are offered, the latest first. */
const mostVersions = 10;

/** Paths, versions and fields of the vault that an ExternalSecret can read. */
async function remoteValues(
  { kind, path, root, typed }: ValuePlace,
  index: ManifestIndex,
  live: LiveNames,
): Promise<Value[]> {
  const [owner, field] = path.slice(-2);
  const base = externalSecrets[kind];
  if (!base || !(owner === 'remoteRef' || owner === 'extract' || owner === 'find')) return [];
  const entry = at(root, ...path.slice(0, -2));
  const named = at(entry, 'sourceRef', 'storeRef') ?? at(root, ...base, 'secretStoreRef');
  const name = textAt(named, 'name');
  const reference = { kind: textAt(named, 'kind') ?? 'SecretStore', name: name ?? '', start: 0, end: 0 };
  const store = storeFor(index, reference, textAt(root, 'metadata', 'namespace'));
  const vault = store?.facts.store?.vault;
  if (!vault?.path) return [];
  if (field === 'key' || (owner === 'find' && field === 'path')) {
    const folder = typed.slice(0, typed.lastIndexOf('/') + 1);
    const below = vault.version === 'v1' ? `${vault.path}/${folder}` : metadataPath(vault, folder);
    return entries(folder, await live.below(below.replace(/\/$/, '')));
  }
  const key = textAt(at(root, ...path.slice(0, -1)), 'key');
  if (!(field === 'property' || field === 'version') || key === undefined) return [];
  const found = await live.secret({
    ...meant(vault),
    path: dataPath(vault, key),
    kvVersion: vault.version === 'v1' ? 1 : 2,
  });
  if (field === 'property')
    return fieldPaths(found?.fields ?? {}, '').map((label) => ({ label, detail: `field of ${key}` }));
  const latest = found?.latest ?? 0;
  return Array.from({ length: Math.min(latest, mostVersions) }, (_, back) => ({
    label: String(latest - back),
    isText: true,
    detail: back === 0 ? 'the latest version' : `${back} before the latest`,
  }));
}

const fieldPaths = (fields: SecretFields, prefix: string): string[] =>
  Object.entries(fields).flatMap(([name, inner]) => [
    prefix + name,
    ...(inner && inner !== true && !name.includes('.') ? fieldPaths(inner, `${prefix}${name}.`) : []),
  ]);
