import { didYouMean, nearest } from '../didYouMean';
import type { Problem } from '../problem';
import { replaceBy, reporter } from '../problem';
import type { MapTree } from '../yaml/tree';
import { at, headOf, keyAt, textAt } from '../yaml/tree';
import { prepare } from './prepare';
import { checkRules } from './rules';
import type { SchemaAt } from './schema';
import { nodeAt } from './schema';
import type { KnownKind } from './schemas';
import { kindSchema, kindsOf } from './schemas';
import { validate } from './validate';

/** What the API server says to one object, and the object as it is stored. */
export interface Judged {
  readonly problems: readonly Problem[];
  /** With defaults and without unknown fields; absent for an unknown version. */
  readonly object?: MapTree;
  readonly schema?: SchemaAt;
}

/** `group/version` in two; the core group is empty. */
export function splitApiVersion(apiVersion: string): readonly [group: string, version: string] {
  const slash = apiVersion.indexOf('/');
  return slash < 0 ? ['', apiVersion] : [apiVersion.slice(0, slash), apiVersion.slice(slash + 1)];
}

/** The verdict of the API server on an object of a kind that there is a schema for; undefined for all other kinds. */
export function judge(tree: MapTree): Judged | undefined {
  const [group, version] = splitApiVersion(textAt(tree, 'apiVersion') ?? '');
  const kind = textAt(tree, 'kind') ?? '';
  const known = kindSchema(group, kind);
  const problems: Problem[] = [];
  const report = reporter(problems, 'schema', 'error');
  if (!known) {
    // Of other groups not every kind is here.
    if (!/(?:^|\.)external-secrets\.io$/.test(group) || kind === '') return undefined;
    const meant = nearest(kind, kindsOf(group));
    const message = `${group} has no kind ${kind}.${didYouMean(meant)}`;
    const fix = meant === undefined ? undefined : replaceBy(meant);
    report({ code: 'unknown-kind', message, ...(fix && { fix }) }, at(tree, 'kind') ?? tree);
    return { problems };
  }
  const found = Object.hasOwn(known.versions, version) ? known.versions[version] : undefined;
  const place = at(tree, 'apiVersion') ?? tree;
  if (!found?.served) {
    const served = Object.keys(known.versions).filter((name) => known.versions[name]?.served);
    const [instead = ''] = served.map((name) => `${group}/${name}`);
    const message = `${group}/${version} ${found ? 'is no longer served' : `has no ${kind}`} by the operator's release ${known.file.version}. Use ${instead}.`;
    report(
      { code: found ? 'version-not-served' : 'unknown-version', message, fix: replaceBy(instead) },
      place,
    );
  }
  if (!found) return { problems };
  const schema = nodeAt(known.file, found.schema);
  const object = prepare(tree, schema, report);
  if (object.kind !== 'map') return { problems };
  validate(object, schema, '', report);
  checkMetadata(object, known, report);
  if (!problems.some(({ code }) => code !== 'version-not-served' && code !== 'unknown-field'))
    checkRules(object, schema, '', reporter(problems, 'cel', 'error'));
  return { problems, object, schema };
}

function checkMetadata(object: MapTree, { scope }: KnownKind, report: ReturnType<typeof reporter>): void {
  const metadata = at(object, 'metadata');
  if (!textAt(metadata, 'name') && !textAt(metadata, 'generateName'))
    report(
      { code: 'required', message: 'metadata.name is required.' },
      metadata ? headOf(metadata) : headOf(object),
    );
  if (scope === 'Cluster' && metadata?.kind === 'map' && textAt(metadata, 'namespace'))
    report(
      {
        code: 'no-namespace',
        message: 'metadata.namespace is not allowed: the kind belongs to the cluster.',
      },
      keyAt(metadata, 'namespace'),
    );
}
