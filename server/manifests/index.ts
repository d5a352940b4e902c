/** Kubernetes manifests about secrets: read, checked as the cluster would, and against each other. */
export type { CheckedDocument, FileContext } from './checkDocument';
export { checkFile, ManifestFile, type PlacedDocument } from './checkFile';
export { contextsOf, givesContext, type Disk } from './contexts';
export { crossProblems } from './workspace/crossChecks';
export { completeManifest, type Completion } from './editor/completion';
export type { LiveNames } from './editor/liveValues';
export { convertSecret } from './convert/convertSecret';
export { readSecret } from './convert/readSecret';
export { entryAt, isEntryName, renameEntryPlaces, type TextOf } from './editor/entries';
export { manifestHover } from './editor/hover';
export {
  definitionsOf,
  isObjectName,
  renamePlaces,
  symbolAt,
  usesOf,
  type SymbolPlace,
} from './editor/symbols';
export type { AskVault } from './live/askVault';
export { liveProblems } from './live/liveProblems';
export { readsOf, requestOf } from './live/reads';
export { chainsOf, type ChainPlace } from './workspace/chain';
export { documentAround } from './yaml/splitDocuments';
export { ManifestIndex, type Located } from './workspace/manifestIndex';
export { isKustomization } from './kustomize';
export type { Problem, ProblemSeverity, ProblemSource } from './problem';
