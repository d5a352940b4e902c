import { describe, expect, it } from 'vitest';
import { scan } from '../../server/engine/index';
import { rules } from '../../server/rules/index';
import { seeded } from '../../server/rules/samples';
import { everything } from './options';

const token = rules.find((rule) => rule.id === 'npm-access-token')!.examples.positive[0]!(seeded(3));
const outcome = (text: string): [findings: number, suppressed: number] => {
  const result = scan(text, everything);
  return [result.findings.length, result.suppressed];
};

describe('an inline comment', () => {
  it.each([
    `x = "${token}" # strongroom:ignore`,
    `x = "${token}"; // strongroom:ignore used in tests only`,
    `x = "${token}"; // Strongroom:Ignore npm-access-token revoked`,
    `x = "${token}" /* strongroom:ignore generic-secret, npm-access-token */`,
    `<a b="${token}"/> <!-- strongroom:ignore -->`,
    `x := "${token}" -- strongroom:ignore`,
    `x = "${token}" # noqa strongroom:ignore`,
    `x = "${token}"  # gitleaks:allow`,
    `x = "${token}"  # pragma: allowlist secret`,
    `x = "${token}"  // trufflehog:ignore`,
    `x = "${token}"  # nosec`,
    `# strongroom:ignore\nx = "${token}"`,
    `  // strongroom:ignore npm-access-token\r\n  x = "${token}"`,
    `<!-- strongroom:ignore -->\n<a b="${token}"/>`,
    ` * strongroom:ignore\n * ${token}`,
    `; strongroom:ignore\nx=${token}`,
  ])('suppresses: %s', (text) => {
    expect(outcome(text)).toEqual([0, 1]);
  });

  it.each([
    `x = "${token}" # strongroom:ignore generic-secret`,
    `x = "${token}" strongroom:ignore`,
    `strongroom:ignore = "${token}"`,
    `x = "https://a.b/strongroom:ignore/${token}"`,
    `y = 1 # strongroom:ignore\nx = "${token}"`,
    `# strongroom:ignore\n\nx = "${token}"`,
    `x = "${token}"\n# strongroom:ignore`,
    `# strongroom:ignore generic-secret\nx = "${token}"`,
    `x = "#strongroom:ignore ${token}"`,
    `nosec = "${token}"`,
  ])('does not suppress: %s', (text) => {
    expect(outcome(text)).toEqual([1, 0]);
  });
});
