import type { PlacedDocument } from '../../manifests';
import { commonElements } from '../../text/commonParts';

/** Do they mean the same to other documents? Those whose text is the same are the same objects. */
export function sameNames(before: readonly PlacedDocument[], now: readonly PlacedDocument[]): boolean {
  const [first, last] = commonElements(before, now, (a, b) => a.document === b.document);
  const names = (documents: readonly PlacedDocument[]) =>
    JSON.stringify(documents.slice(first, documents.length - last).map(namesOf));
  return names(before) === names(now);
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
