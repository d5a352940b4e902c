import type { Span } from '../../text/types';
import type { Facts } from '../workspace/facts';
import type { Located, ManifestIndex } from '../workspace/manifestIndex';
import { sameNamespace } from '../workspace/manifestIndex';

/** An object that manifests name: with what it is called, and where the name was found. */
export interface ManifestSymbol extends Span {
  readonly kind: string;
  readonly name: string;
  /** Absent when it may be any. */
  readonly namespace?: string;
}

/** A place in the text of a document of the index. */
export interface SymbolPlace extends Span {
  readonly document: Located;
}

const within = ({ start, end }: Span, offset: number): boolean => start <= offset && offset <= end;
/** Of no namespace. */
const isClusterWide = (kind: string): boolean => kind.startsWith('Cluster');

/** What a name at `offset` of a document's own text stands for. */
export function symbolAt({ facts }: Located, offset: number): ManifestSymbol | undefined {
  const reference = facts.references.find((one) => within(one, offset));
  if (reference)
    return symbol(reference.kind, reference.name, reference.namespace ?? facts.namespace, reference);
  // Where the Secret has the name of its object, the name means the object.
  const target = facts.targets.find((one) => within(one, offset) && one.start !== facts.place.start);
  if (target) return symbol('Secret', target.name, facts.namespace, target);
  if (within(facts.place, offset) && facts.name !== '')
    return symbol(facts.kind, facts.name, facts.namespace, facts.place);
  return undefined;
}

const symbol = (
  kind: string,
  name: string,
  namespace: string | undefined,
  { start, end }: Span,
): ManifestSymbol => ({
  kind,
  name,
  start,
  end,
  ...(namespace !== undefined && !isClusterWide(kind) && { namespace }),
});

const isNear = (wanted: ManifestSymbol, namespace: string | undefined): boolean =>
  isClusterWide(wanted.kind) || sameNamespace(wanted.namespace, namespace);

/** Where the object is: its manifest, and of a Secret whatever makes it. */
export function definitionsOf(wanted: ManifestSymbol, index: ManifestIndex): SymbolPlace[] {
  const objects = index
    .objects(wanted.kind, wanted.name)
    .filter(({ facts }) => isNear(wanted, facts.namespace))
    .map((document) => place(document, document.facts.place));
  const makers = wanted.kind === 'Secret' ? index.makers(wanted.name) : [];
  const made = makers
    .filter(({ facts }) => isNear(wanted, facts.namespace))
    .flatMap((document) =>
      document.facts.targets
        .filter(({ name }) => name === wanted.name)
        .map((target) => place(document, target)),
    );
  return [...objects, ...made];
}

/** Where it is named by others; of what makes a Secret of its own name, where that is named. */
export function usesOf(wanted: ManifestSymbol, index: ManifestIndex): SymbolPlace[] {
  const names = [wanted, ...impliedSecrets(wanted, index)];
  return names.flatMap((name) =>
    index
      .referrers(name.kind, name.name)
      .flatMap((document) =>
        document.facts.references
          .filter(
            (one) =>
              one.kind === name.kind &&
              one.name === name.name &&
              isNear(name, one.namespace ?? document.facts.namespace),
          )
          .map((one) => place(document, one)),
      ),
  );
}

/** The Secrets that an object makes under its own name. */
function impliedSecrets(wanted: ManifestSymbol, index: ManifestIndex): ManifestSymbol[] {
  return index
    .objects(wanted.kind, wanted.name)
    .filter(({ facts }) => isNear(wanted, facts.namespace) && isImplied(facts))
    .map(({ facts }) => symbol('Secret', facts.name, facts.namespace, facts.place));
}

const isImplied = ({ targets, place: own }: Facts): boolean =>
  targets.some(({ start }) => start === own.start);

/** Every place that a new name is written to, or why it cannot be. */
export function renamePlaces(wanted: ManifestSymbol, index: ManifestIndex): SymbolPlace[] | string {
  const definitions = definitionsOf(wanted, index);
  if (definitions.length === 0) return `No manifest of the ${wanted.kind} is in the workspace.`;
  const implied = definitions.find(
    ({ document: { facts } }) => facts.kind !== wanted.kind && isImplied(facts),
  );
  if (implied) {
    const { kind, name } = implied.document.facts;
    return `The Secret has the name of its ${kind} '${name}'. Rename that, or give it a target.name first.`;
  }
  const all = [...definitions, ...usesOf(wanted, index)];
  const seen = new Set<string>();
  return all.filter(({ document, start }) => {
    const key = `${document.file} ${document.start + start}`;
    return !seen.has(key) && Boolean(seen.add(key));
  });
}

const place = (document: Located, { start, end }: Span): SymbolPlace => ({ document, start, end });

/** Is it a name that Kubernetes takes? */
export const isObjectName = (name: string): boolean =>
  name.length <= 253 && /^[a-z0-9](?:[-a-z0-9.]*[a-z0-9])?$/.test(name);
