import { genericRules } from './generic/index';
import type { TokenRule } from './define';
import { tokenRules } from './tokens/index';

/** Every rule, each once. */
export const rules: readonly TokenRule[] = [...tokenRules, ...genericRules];
