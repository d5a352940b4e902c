import { allowPattern } from '../../rules/custom/allowPattern';
import type { AllowPattern } from '../../rules/custom/allowPattern';
import { customRule } from '../../rules/custom/customRule';
import type { RuleSource } from '../../rules/custom/customRule';
import { PatternError } from '../../rules/custom/parseRegex';
import type { TokenRule } from '../../rules/define';

/** As much of patterns as one file may hold, in UTF-16 units: to look them over takes its time. */
const most = 100_000;

/** Makes what the patterns of one file stand for; every call throws a {@link PatternError} once they are too many. */
export class Patterns {
  #left = most;

  rule(source: RuleSource): TokenRule {
    this.#spend(source.pattern);
    return customRule(source);
  }

  allow(source: string): AllowPattern {
    this.#spend(source);
    return allowPattern(source);
  }

  #spend(pattern: string): void {
    this.#left -= pattern.length;
    if (this.#left < 0) throw new PatternError(`the file has more than ${most} characters of patterns`);
  }
}
