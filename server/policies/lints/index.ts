import { denyWithOthers } from './denyWithOthers';
import { duplicatePath } from './duplicatePath';
import { escalation } from './escalation';
import { expiredRule } from './expiredRule';
import { grantsNothing } from './grantsNothing';
import { kvPaths } from './kvPaths';
import { kvWrites } from './kvWrites';
import { laxJson } from './laxJson';
import { legacyPolicy } from './legacyPolicy';
import type { Lint } from './lint';
import { listDenyBypass } from './listDenyBypass';
import { literalWildcard } from './literalWildcard';
import { neverWins } from './neverWins';
import { overBroad } from './overBroad';
import { parameters } from './parameters';
import { pathSyntax } from './pathSyntax';
import { repeatedAttribute } from './repeatedAttribute';
import { sudo } from './sudo';
import { unfinished } from './unfinished';
import { unknownMount } from './unknownMount';
import { unknownName } from './unknownName';
import { unknownRequest } from './unknownRequest';
import { unknownSelector } from './unknownSelector';
import { wrappingTtl } from './wrappingTtl';

/** Every check of what a server takes without a word. */
export const lints: readonly Lint[] = [
  laxJson,
  unfinished,
  repeatedAttribute,
  expiredRule,
  pathSyntax,
  literalWildcard,
  unknownSelector,
  duplicatePath,
  neverWins,
  listDenyBypass,
  grantsNothing,
  denyWithOthers,
  legacyPolicy,
  unknownMount,
  unknownName,
  unknownRequest,
  kvPaths,
  kvWrites,
  parameters,
  wrappingTtl,
  sudo,
  overBroad,
  escalation,
];
