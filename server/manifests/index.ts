/** Kubernetes manifests about secrets: read, checked as the cluster would, and against each other. */
export type { CheckedDocument, FileContext } from './checkDocument';
export { checkFile, ManifestFile, type PlacedDocument } from './checkFile';
export { chartValues } from './helm';
export { crossProblems } from './workspace/crossChecks';
export { ManifestIndex } from './workspace/manifestIndex';
export { isKustomization, kustomizeContexts, type Kustomization } from './kustomize';
export type { Problem, ProblemSeverity, ProblemSource } from './problem';
