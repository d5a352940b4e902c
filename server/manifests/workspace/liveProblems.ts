import type { DescribeSecretParams, SecretDescription, SecretFields } from '../../protocol/vault';
import { didYouMean, nearest } from '../didYouMean';
import type { Problem } from '../problem';
import { replaceBy, reporter } from '../problem';
import { dataPath } from '../vaultPath';
import type { Facts, Remote } from './facts';
import type { ManifestIndex } from './manifestIndex';
import { storeFor } from './storesReached';

/** What is known of a secret at the vault; undefined for what is not known, or not yet. */
export type AskSecret = (params: DescribeSecretParams) => SecretDescription | undefined;

/** The request that reads what a manifest refers to, when all that it depends on is known. */
export function requestOf(
  remote: Remote,
  { namespace }: Facts,
  index: ManifestIndex,
): DescribeSecretParams | undefined {
  const { use, key, version, store, fetchesMetadata } = remote;
  const vault = store && storeFor(index, store, namespace)?.facts.store?.vault;
  if (!vault || key === undefined || use === 'find' || fetchesMetadata) return undefined;
  if (version !== undefined && !/^\d{1,9}$/.test(version)) return undefined;
  return {
    path: dataPath(vault, key),
    kvVersion: vault.version === 'v1' ? 1 : 2,
    ...(version !== undefined && { version: Number(version) }),
    ...(vault.server !== undefined && { server: vault.server }),
    ...(vault.namespace !== undefined && { namespace: vault.namespace }),
  };
}

/** Names below a path that LIST takes, at a vault; undefined for what is not known, or not yet. */
export type AskNames = (
  path: string,
) => { readonly profile: string; readonly names: readonly string[] } | undefined;

/** What a document refers to and the vault does not have, as far as the user may see it. */
export function liveProblems(
  facts: Facts,
  index: ManifestIndex,
  ask: AskSecret,
  askNames?: AskNames,
): Problem[] {
  const problems: Problem[] = [];
  const role = facts.store?.role;
  const roles = role && askNames?.(`auth/${role.mount}/role`);
  if (role && roles && !roles.names.includes(role.name)) {
    const meant = nearest(role.name, roles.names);
    const message = `At ${roles.profile} auth/${role.mount} has no role '${role.name}'.${didYouMean(meant)}`;
    // Which vault the names are of is not known by its address.
    reporter(
      problems,
      'cross',
      'information',
    )({ code: 'vault-role-missing', message, ...(meant !== undefined && { fix: replaceBy(meant) }) }, role);
  }
  for (const remote of facts.remotes) {
    const request = requestOf(remote, facts, index);
    const found = request && ask(request);
    if (!request || !found) continue;
    // Another vault than the one that the manifest names may well have something else.
    const report = reporter(problems, 'cross', found.isCertain ? 'warning' : 'information');
    const at = `At ${found.profile}`;
    const { path, version } = request;
    const { state, siblings = [], fields } = found;
    if (state === 'otherVersion') {
      const wanted = request.kvVersion === 1 ? 'v2' : 'v1';
      const message = `${at} the mount of ${path} is of KV version ${wanted.slice(1)}: the store needs version: ${wanted}.`;
      report({ code: 'vault-kv-version', message }, remote);
    } else if (state === 'absent') {
      const key = remote.key ?? '';
      const meant = nearest(key.slice(key.lastIndexOf('/') + 1), siblings);
      const instead = meant === undefined ? undefined : key.slice(0, key.lastIndexOf('/') + 1) + meant;
      const message = `${at} there is no secret at ${path}.${didYouMean(instead)}`;
      report(
        { code: 'vault-secret-missing', message, ...(instead !== undefined && { fix: replaceBy(instead) }) },
        remote,
      );
    } else if (state === 'noVersion') {
      report(
        { code: 'vault-version-missing', message: `${at} there is no version ${version} of ${path}.` },
        remote,
      );
    } else if (state === 'deleted') {
      const which = version === undefined ? 'the latest version' : `version ${version}`;
      report({ code: 'vault-secret-deleted', message: `${at} ${which} of ${path} is deleted.` }, remote);
    } else if (fields && remote.property !== undefined && remote.propertyPlace) {
      const missing = missingField(fields, remote.property);
      if (!missing) continue;
      const meant = nearest(remote.property, missing.known);
      const message = `${at} ${path} has no field '${remote.property}'.${didYouMean(meant)}`;
      report(
        { code: 'vault-field-missing', message, ...(meant !== undefined && { fix: replaceBy(meant) }) },
        remote.propertyPlace,
      );
    }
  }
  return problems;
}

/** Syntax of the operator's paths into JSON that says more than which field; nothing is said about it. */
const moreThanNames = /[*?#|@!{}[\]()\\=<>%"'~:]/;

/** The operator takes a field of that very name first, then the path inside of objects. */
function missingField(
  fields: SecretFields,
  property: string,
): { readonly known: readonly string[] } | undefined {
  if (property === '' || Object.hasOwn(fields, property) || moreThanNames.test(property)) return undefined;
  const known = Object.keys(fields);
  let level: SecretFields | null = fields;
  for (const name of property.split('.')) {
    // What is in a list, or in a text that holds JSON, is not known by names.
    if (level === null) return undefined;
    if (!Object.hasOwn(level, name)) return { known };
    level = level[name] ?? null;
  }
  return undefined;
}
