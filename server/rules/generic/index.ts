import type { TokenRule } from '../define';
import { callRules } from './calls';
import { commandRules } from './commands';
import { genericContinued } from './continued';
import { genericEntry } from './entry';
import { jwk } from './jwk';
import { genericPair } from './pair';
import { genericPassword } from './password';
import { postgresPasswordFile } from './passwordFile';
import { passwordHash } from './passwordHash';
import { genericSecret } from './secret';
import { sqlPassword } from './sql';
import { terraformVariable } from './variable';

/** Rules for secrets of no known provider: names, values and the syntax between them decide. */
export const genericRules: readonly TokenRule[] = [
  genericPassword,
  genericSecret,
  ...callRules,
  ...commandRules,
  sqlPassword,
  postgresPasswordFile,
  passwordHash,
  jwk,
  genericEntry,
  genericPair,
  genericContinued,
  terraformVariable,
];
