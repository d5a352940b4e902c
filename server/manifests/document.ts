import type { ProblemSeverity, ProblemSource, Report } from './problem';
import type { MapTree } from './yaml/tree';

/** One document that is checked, and what is known of it. */
export interface ManifestDocument {
  /** Its own; spans are places in it. */
  readonly text: string;
  /** As written. */
  readonly root: MapTree;
  /** As the API server stores it: with defaults, without unknown fields; as written where there is no schema. */
  readonly object: MapTree;
  readonly group: string;
  readonly version: string;
  /** Empty for what is no manifest, such as a workflow. */
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string;
  /** `helm`: parts of it are filled in later; `patch`: the rest is in another file. */
  readonly mode: 'whole' | 'helm' | 'patch';
}

/** One check of some kinds. Every check is in a file of its own, listed in `checks.ts`. */
export interface Check {
  /** `<group>/<kind>`, `<group>/*` for all kinds of a group, or `*` for all that are checked. */
  readonly kinds: readonly string[];
  readonly source: ProblemSource;
  /** Where a problem says nothing else. */
  readonly severity: ProblemSeverity;
  readonly check: (document: ManifestDocument, report: Report) => void;
}

export const eso = 'external-secrets.io';
/** Kinds that have the `spec` of an ExternalSecret, and where it is. */
export const externalSecrets: Readonly<Record<string, readonly string[]>> = {
  ExternalSecret: ['spec'],
  ClusterExternalSecret: ['spec', 'externalSecretSpec'],
};
export const externalSecretKinds = Object.keys(externalSecrets).map((kind) => `${eso}/${kind}`);
export const storeKinds = [`${eso}/SecretStore`, `${eso}/ClusterSecretStore`];
