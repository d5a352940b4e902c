import type { PlacedDocument } from '../../manifests';

/** Do they mean the same to other documents? Those whose text is the same are the same objects. */
export function sameNames(before: readonly PlacedDocument[], now: readonly PlacedDocument[]): boolean {
  const known = new Set(before.map(({ document }) => document));
  const kept = new Set(now.map(({ document }) => document));
  const names = (documents: readonly PlacedDocument[], others: ReadonlySet<unknown>) =>
    JSON.stringify(documents.filter(({ document }) => !others.has(document)).map(namesOf));
  return names(before, kept) === names(now, known);
}

/** What other documents can refer to. */
function namesOf({ document: { kind, name, facts } }: PlacedDocument): unknown {
  return [
    kind,
    name,
    facts?.namespace,
    facts?.targets.map(({ name: made, keys }) => [made, ...(keys ?? [])]),
    facts?.keys && [...facts.keys],
    facts?.store,
    facts?.roles.map(({ mount, name: role }) => [mount, role]),
  ];
}
