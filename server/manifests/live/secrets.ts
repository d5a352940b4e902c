import type { SecretDescription, SecretFields } from '../../protocol/vault';
import { didYouMean, nearest } from '../didYouMean';
import type { Problem } from '../problem';
import { replaceBy } from '../problem';
import type { VaultRead } from './reads';
import { readsOf } from './reads';
import type { LiveCheck } from './report';
import { reportOf } from './report';
import { checkRights } from './roles';

/** Are the secrets, versions and fields there that are read? */
export const secretProblems: LiveCheck = (facts, index, ask, problems) => {
  for (const read of readsOf(facts, index)) {
    const found = ask.secret(read.request);
    const nowhere = found && whereMissing(read, found);
    // A path that is wrong need not be allowed.
    if (!nowhere) checkRights(read, read.request, 'read', ask, problems);
    const missing = found && (nowhere ?? fieldMissing(read, found));
    if (missing) reportOf(problems, found)(missing, missing.at ?? read);
  }
};

type Missing = Pick<Problem, 'code' | 'message' | 'fix'> & { readonly at?: VaultRead['propertyPlace'] };

function whereMissing(
  { request, written, saysVersion }: VaultRead,
  found: SecretDescription,
): Missing | undefined {
  const { path, version, kvVersion } = request;
  const { state, siblings = [], mount = '' } = found;
  const at = `At ${found.profile}`;
  switch (state) {
    case 'otherVersion': {
      const code = 'vault-kv-version';
      if (saysVersion !== undefined) {
        const other = kvVersion === 1 ? 2 : 1;
        const message = `${at} the mount of ${path} is of KV version ${other}: ${saysVersion}${other}.`;
        return { code, message };
      }
      const instead = `${mount}/data${path.slice(mount.length)}`;
      const message = `${at} ${mount} is of KV version 2, whose paths have data/ behind the mount: ${instead}.`;
      const fix = written.includes(path) && { fix: replaceBy(written.replace(path, instead)) };
      return { code, message, ...fix };
    }
    case 'noMount': {
      const meant = siblings.find((name) => path.startsWith(`${name}/`)) ?? nearest(firstOf(path), siblings);
      return {
        code: 'vault-mount-missing',
        message: `${at} there is no secrets engine at ${firstOf(path)}.${didYouMean(meant)}`,
      };
    }
    case 'absent': {
      const [folder, name] = splitName(written);
      const meant = nearest(name, siblings);
      const instead = meant === undefined ? undefined : folder + meant;
      return {
        code: 'vault-secret-missing',
        message: `${at} there is no secret at ${path}.${didYouMean(instead)}`,
        ...(instead !== undefined && { fix: replaceBy(instead) }),
      };
    }
    case 'noVersion':
      return {
        code: 'vault-version-missing',
        message: `${at} there is no version ${version} of ${path}.`,
      };
    case 'deleted': {
      const which = version === undefined ? 'the latest version' : `version ${version}`;
      return { code: 'vault-secret-deleted', message: `${at} ${which} of ${path} is deleted.` };
    }
    case 'there':
    default:
      return undefined;
  }
}

const firstOf = (path: string): string => path.slice(0, path.indexOf('/'));

/** What comes before the name of the secret, and the name. */
function splitName(written: string): readonly [string, string] {
  const at = written.lastIndexOf('/') + 1;
  return [written.slice(0, at), written.slice(at)];
}

function fieldMissing(
  { request, property, propertyPlace, isPath }: VaultRead,
  { fields, profile }: SecretDescription,
): Missing | undefined {
  if (!fields || property === undefined || property === '' || !propertyPlace) return undefined;
  const known = missingIn(fields, property, isPath);
  if (!known) return undefined;
  const meant = nearest(property, known);
  return {
    code: 'vault-field-missing',
    message: `At ${profile} ${request.path} has no field '${property}'.${didYouMean(meant)}`,
    at: propertyPlace,
    ...(meant !== undefined && { fix: replaceBy(meant) }),
  };
}

/** Syntax of the operator's paths into JSON that says more than which field; nothing is said about it. */
const moreThanNames = /[*?#|@!{}[\]()\\=<>%"'~:]/;

/**
 * Undefined for a property that may be there; else the names that are. The operator takes a field of that very name
 * first, then the path inside of objects and lists.
 */
function missingIn(fields: SecretFields, property: string, isPath: boolean): readonly string[] | undefined {
  const known = Object.keys(fields);
  if (Object.hasOwn(fields, property)) return undefined;
  if (!isPath) return known;
  if (moreThanNames.test(property)) return undefined;
  let level: SecretFields[string] = fields;
  for (const name of property.split('.')) {
    if (level === true) return undefined;
    // A value, or a list, of which neither the length is known nor what is in it.
    if (level === null) return /^\d+$/.test(name) ? undefined : known;
    if (!Object.hasOwn(level, name)) return known;
    level = level[name] ?? null;
  }
  return undefined;
}
