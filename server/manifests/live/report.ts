import type { AskedVault } from '../../protocol/vault';
import type { Problem, Report } from '../problem';
import { reporter } from '../problem';
import type { Facts } from '../workspace/facts';
import type { ManifestIndex } from '../workspace/manifestIndex';
import type { AskVault } from './askVault';

/** A look of one document at the vault. */
export type LiveCheck = (facts: Facts, index: ManifestIndex, ask: AskVault, problems: Problem[]) => void;

/** Another vault than the one that the manifest names may well have something else. */
export const reportOf = (problems: Problem[], { isCertain }: AskedVault): Report =>
  reporter(problems, 'cross', isCertain ? 'warning' : 'information');
