import type { Problem } from '../problem';
import type { Facts } from '../workspace/facts';
import type { ManifestIndex } from '../workspace/manifestIndex';
import type { AskVault } from './askVault';
import { roleProblems } from './roles';
import { searchProblems } from './searches';
import { secretProblems } from './secrets';

/** What a document refers to and the vault does not have, or does not allow, as far as the user may see it. */
export function liveProblems(facts: Facts, index: ManifestIndex, ask: AskVault): Problem[] {
  const problems: Problem[] = [];
  for (const check of [roleProblems, secretProblems, searchProblems]) check(facts, index, ask, problems);
  return problems;
}
