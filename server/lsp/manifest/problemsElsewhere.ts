import type { AskVault, Located, ManifestIndex, Problem } from '../../manifests';
import { storeKinds, type Manifests } from './manifestWorkspace';

/** Milliseconds after which the vault is asked again, when there is reason to look. */
const freshness = 60_000;

interface Known {
  readonly revision: number;
  readonly at: number;
  readonly problems: readonly Problem[];
}

/** What other documents and the vault have against a document; kept until one of them changes. */
export class ProblemsElsewhere {
  readonly #known = new WeakMap<Located, Known>();
  readonly #ask: AskVault;

  constructor(ask: AskVault) {
    this.#ask = ask;
  }

  /** `revision` is another one when others may have changed. */
  of(document: Located, index: ManifestIndex, room: Manifests, revision: number): readonly Problem[] {
    const known = this.#known.get(document);
    if (known?.revision === revision && Date.now() - known.at < freshness) return known.problems;
    // Of a workspace without any, the stores are elsewhere.
    const hasStores = storeKinds.some((kind) => index.hasKind(kind));
    const across = room.crossProblems(document, index);
    const live = room.liveProblems(document.facts, index, this.#ask);
    const problems = [...across.filter(({ code }) => hasStores || code !== 'store-not-found'), ...live];
    this.#known.set(document, { revision, at: Date.now(), problems });
    return problems;
  }
}
