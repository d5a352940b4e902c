import type { Problem } from '../problem';
import { reporter } from '../problem';
import type { CrossCheck } from './crossCheck';
import { duplicateTargets } from './duplicateTargets';
import type { Located, ManifestIndex } from './manifestIndex';
import { missingObjects } from './missingObjects';
import { secretEntries } from './secretEntries';
import { storeRules } from './storeRules';
import { storesReached } from './storesReached';

/** Every look across files, one file each. */
const crossChecks: readonly CrossCheck[] = [
  storesReached,
  missingObjects,
  secretEntries,
  duplicateTargets,
  storeRules,
];

/** What the other documents of the workspace have against this one; the spans are places in its own text. */
export function crossProblems(document: Located, index: ManifestIndex): Problem[] {
  const problems: Problem[] = [];
  for (const check of crossChecks) check(document, index, reporter(problems, 'cross', 'warning'));
  return problems;
}
