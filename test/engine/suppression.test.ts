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
    `x = "${token}"  # noqa: S105`,
    `x = "${token}"  # noqa:S106 it is a test`,
    `# pragma: allowlist nextline secret\nx = "${token}"`,
    `x = "${token.slice(0, 9)}" +\n  "${token.slice(9)}"; // strongroom:ignore`,
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
    `x = "${token}"  # nosecrets here`,
    `x = "${token}"  # strongroom:ignored`,
    `x = "${token}"  # noqa: S1051`,
    `x = "${token}"  # pragma: allowlist nextline secret`,
    `y = 1  # pragma: allowlist nextline secret\nx = "${token}"`,
  ])('does not suppress: %s', (text) => {
    expect(outcome(text)).toEqual([1, 0]);
  });
});

describe('an expiry', () => {
  const on = (today: string, text: string) => scan(text, { ...everything, today });
  it.each([
    ['2027-01-31', 0],
    ['2027-02-01', 1],
  ])('counts until the end of its day: %s', (today, count) => {
    const text = `x = "${token}" # strongroom:ignore npm-access-token until:2027-01-31 rotated by then`;
    const { findings, idleSuppressions } = on(today, text);
    expect(findings).toHaveLength(count);
    expect(idleSuppressions?.map(({ why }) => why)).toEqual(count === 0 ? undefined : ['expired']);
  });

  it.each(['until:31.1.2027', 'until:2027-02-30', 'until:', 'until:2027-01-311'])(
    'that cannot be read suppresses nothing: %s',
    (word) => {
      const { findings, idleSuppressions } = on('2020-01-01', `x = "${token}" # strongroom:ignore ${word}`);
      expect(findings).toHaveLength(1);
      expect(idleSuppressions?.map(({ why }) => why)).toEqual(['date']);
    },
  );
});

describe('a comment that suppresses nothing', () => {
  it('is told with its place', () => {
    const text = `a = 1 # strongroom:ignore\nx = "${token}" # strongroom:ignore\n// strongroom:ignore npm-access-token\n`;
    expect(scan(text, everything).idleSuppressions).toEqual([
      { why: 'unused', range: { start: { line: 0, character: 8 }, end: { line: 0, character: 25 } } },
      { why: 'unused', range: { start: { line: 2, character: 3 }, end: { line: 2, character: 20 } } },
    ]);
  });

  it('is none when its finding is below the confidence, or when it is another tool’s', () => {
    const text = `x = "${token}" # strongroom:ignore\ny = 1 # gitleaks:allow nosec\n`;
    expect(scan(text, { ...everything, minimumConfidence: 'high' }).idleSuppressions).toBeUndefined();
  });
});
