import type { Report } from '../problem';
import type { Located, ManifestIndex } from './manifestIndex';

/** A check of one document against all others. */
export type CrossCheck = (document: Located, index: ManifestIndex, report: Report) => void;
