/** Kubernetes manifests about secrets: read, checked as the cluster would, and against each other. */
export type { CheckedDocument, FileContext } from './checkDocument';
export { checkFile, ManifestFile, type PlacedDocument } from './checkFile';
export { contextsOf, givesContext, type Disk } from './contexts';
export { crossProblems } from './workspace/crossChecks';
export { ManifestIndex } from './workspace/manifestIndex';
export { isKustomization } from './kustomize';
export type { Problem, ProblemSeverity, ProblemSource } from './problem';
