import { commonElements } from '../../text/commonParts';
import type { PlacedDocument } from '../checkFile';
import type { Facts } from './facts';

/** A document in the index: its file's name, whatever the caller calls it, and where the document begins there. */
export interface Located {
  readonly file: string;
  readonly start: number;
  readonly facts: Facts;
}

/** What comes before it in its file may grow. */
interface Moving extends Located {
  start: number;
}

/**
 * What the manifests of a workspace say about each other. Files come and go one by one; a look-up does not depend on how
 * many there are.
 */
export class ManifestIndex {
  readonly #files = new Map<string, readonly Moving[]>();
  readonly #kinds = new Map<string, Set<Located>>();
  readonly #objects = new Map<string, Set<Located>>();
  readonly #targets = new Map<string, Set<Located>>();
  readonly #references = new Map<string, Set<Located>>();

  /** The documents of a file, in place of those that it had. Costs what has changed: others only move. */
  set(file: string, documents: readonly PlacedDocument[]): void {
    const old = this.#files.get(file) ?? [];
    const now = documents.every(({ document }) => document.facts)
      ? documents
      : documents.filter(({ document }) => document.facts);
    const [first, last] = commonElements(old, now, ({ facts }, { document }) => facts === document.facts);
    const before = new Map<Facts, Moving[]>();
    for (const one of old.slice(first, old.length - last)) {
      const same = before.get(one.facts);
      if (same) same.push(one);
      else before.set(one.facts, [one]);
    }
    const between = now
      .slice(first, now.length - last)
      .flatMap(({ start, document: { facts } }): Moving[] => {
        if (!facts) return [];
        const known = before.get(facts)?.shift();
        if (known) return [known];
        const made = { file, start, facts };
        this.#each(made, (map, key) => add(map, key, made));
        return [made];
      });
    for (const gone of before.values())
      for (const one of gone) this.#each(one, (map, key) => remove(map, key, one));
    const located = [...old.slice(0, first), ...between, ...old.slice(old.length - last)];
    for (let i = first; i < located.length; i++) located[i]!.start = now[i]!.start;
    if (located.length > 0) this.#files.set(file, located);
    else this.#files.delete(file);
  }

  delete(file: string): void {
    this.set(file, []);
  }

  documentsOf(file: string): readonly Located[] {
    return this.#files.get(file) ?? [];
  }

  /** Objects of the kind and name; those of another namespace too. */
  objects(kind: string, name: string): readonly Located[] {
    return [...(this.#objects.get(`${kind}/${name}`) ?? [])];
  }

  /** Is there any object of the kind? */
  hasKind(kind: string): boolean {
    return (this.#kinds.get(kind)?.size ?? 0) > 0;
  }

  /** Names of the objects of a kind that a document in `namespace` can mean; of Secrets those that are made, too. */
  namesOf(kind: string, namespace: string | undefined): string[] {
    const isNear = ({ facts }: Located) =>
      kind.startsWith('Cluster') || sameNamespace(facts.namespace, namespace);
    const there = [...(this.#kinds.get(kind) ?? [])].filter(isNear).map(({ facts }) => facts.name);
    const made =
      kind === 'Secret'
        ? [...this.#targets].flatMap(([name, makers]) => ([...makers].some(isNear) ? [name] : []))
        : [];
    return [...new Set([...there, ...made])].filter((name) => name !== '').sort();
  }

  /** The entries of a Secret, as far as they are known. */
  secretKeys(name: string, namespace: string | undefined): string[] {
    const all = [...this.makers(name), ...this.objects('Secret', name)].filter(({ facts }) =>
      sameNamespace(facts.namespace, namespace),
    );
    return [...new Set(all.flatMap(({ facts }) => [...(entriesOf(facts, name) ?? [])]))].sort();
  }

  /** ExternalSecrets that make the Secret `name`, in whatever namespace. */
  makers(name: string): readonly Located[] {
    return [...(this.#targets.get(name) ?? [])];
  }

  /** Documents that refer to the object. */
  referrers(kind: string, name: string): readonly Located[] {
    return [...(this.#references.get(`${kind}/${name}`) ?? [])];
  }

  #each(one: Located, visit: (map: Map<string, Set<Located>>, key: string) => void): void {
    const { kind, name, targets, references } = one.facts;
    visit(this.#kinds, kind);
    visit(this.#objects, `${kind}/${name}`);
    for (const target of targets) visit(this.#targets, target.name);
    for (const reference of references) visit(this.#references, `${reference.kind}/${reference.name}`);
  }
}

function add(map: Map<string, Set<Located>>, key: string, one: Located): void {
  const known = map.get(key);
  if (known) known.add(one);
  else map.set(key, new Set([one]));
}

function remove(map: Map<string, Set<Located>>, key: string, one: Located): void {
  const known = map.get(key);
  known?.delete(one);
  if (known?.size === 0) map.delete(key);
}

/** The entries of the Secret `name` that a document makes or is; undefined when they are not known. */
export const entriesOf = ({ targets, keys }: Facts, name: string): ReadonlySet<string> | undefined =>
  targets.find((one) => one.name === name)?.keys ?? keys;

/** Can the two be of one namespace? Where a manifest names none, its deployment does. */
export const sameNamespace = (a: string | undefined, b: string | undefined): boolean =>
  a === undefined || b === undefined || a === b;
