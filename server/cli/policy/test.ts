import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { PolicyTests, TestRun } from '../../policies/policyTest';
import { readPolicyTests, runPolicyTests } from '../../policies/policyTest';
import { printPattern } from '../../policies/rule';
import { policyNamesBeside, policyTestNames } from '../../policies/testNames';
import { LineIndex } from '../../text/lineIndex';
import type { Span } from '../../text/types';
import { printable } from '../../files/paths';
import type { PolicyArguments } from './arguments';
import { PolicyRefusal } from './arguments';
import { policyFiles, type PolicyFile } from './files';
import { dialectOf, loadPolicies } from './load';

interface TestReport {
  readonly file: string;
  readonly policies: readonly string[];
  readonly problems: readonly { readonly line: number; readonly message: string }[];
  readonly tests: readonly {
    readonly name: string;
    readonly line: number;
    readonly expect: 'allow' | 'deny';
    readonly passed: boolean;
    readonly reason: string;
    /** The path of the rule that decided. */
    readonly rule?: string;
  }[];
  readonly coverage: {
    readonly rules: number;
    readonly untouched: readonly { readonly policy: string; readonly path: string; readonly line: number }[];
  };
}

/** `strongroom policy test`. */
export async function testCommand(
  args: PolicyArguments,
  write: (text: string) => Promise<void>,
): Promise<number> {
  const names = args.names.length > 0 ? args.names : ['.'];
  const reports = Array.from(
    policyFiles(names, policyTestNames, () => true),
    (file) => testFile(file, args),
  );
  if (reports.length === 0) throw new PolicyRefusal('There are no *.policy-test.yaml files here.');
  await write(args.format === 'json' ? `${JSON.stringify(reports, undefined, 2)}\n` : textReport(reports));
  return reports.every(({ tests, problems }) => problems.length === 0 && tests.every(({ passed }) => passed))
    ? 0
    : 1;
}

function testFile({ name, text }: PolicyFile, args: PolicyArguments): TestReport {
  const tests = readPolicyTests(text);
  const index = new LineIndex(text);
  const lineOf = ({ start }: Span) => index.positionAt(start).line + 1;
  const files = policiesOf(name, tests);
  const policies = loadPolicies(files, args);
  const run: TestRun = runPolicyTests(tests, policies, dialectOf(args));
  return {
    file: printable(name),
    policies: files.map(printable),
    problems: tests.problems.map((problem) => ({ line: lineOf(problem), message: problem.message })),
    tests: run.outcomes.map(({ test, passed, decision }) => ({
      name: test.name,
      line: lineOf(test),
      expect: test.expect,
      passed,
      reason: decision.reason,
      ...(decision.grant && { rule: printPattern(decision.grant.pattern) }),
    })),
    coverage: {
      rules: run.rules,
      untouched: run.untouched.map(({ rule, policy }) => ({
        policy: printable(files[policy] ?? ''),
        path: rule.source,
        line: new LineIndex(policies[policy]?.text ?? '').positionAt(rule.pathSpan.start).line + 1,
      })),
    },
  };
}

function policiesOf(name: string, { policies, problems }: PolicyTests): string[] {
  if (policies.length > 0) return policies.map((file) => join(dirname(name), file));
  const names = policyNamesBeside(basename(name));
  const found = names.map((file) => join(dirname(name), file)).find((file) => existsSync(file));
  if (found !== undefined) return [found];
  if (problems.length > 0) return [];
  throw new PolicyRefusal(
    `${printable(name)} has no policy: write ${names[0]} beside it, or name files under policies.`,
  );
}

function textReport(reports: readonly TestReport[]): string {
  const lines = reports.flatMap(({ file, problems, tests, coverage }) => [
    ...problems.map(({ line, message }) => `${file}:${line} ${printable(message)}`),
    ...tests.flatMap(({ passed, line, expect, name, reason, rule }) => {
      if (passed) return [];
      const by = rule === undefined ? reason : `rule "${rule}": ${reason}`;
      return [printable(`${file}:${line} expected to ${expect} ${name}: ${by}`)];
    }),
    ...coverage.untouched.map(({ policy, line, path }) =>
      printable(`${policy}:${line} no test touches "${path}"`),
    ),
  ]);
  const tests = reports.flatMap((report) => report.tests);
  const failed = tests.filter(({ passed }) => !passed).length;
  const rules = reports.reduce((sum, { coverage }) => sum + coverage.rules, 0);
  const untouched = reports.reduce((sum, { coverage }) => sum + coverage.untouched.length, 0);
  lines.push(
    `${tests.length - failed} passed, ${failed} failed; ${rules - untouched} of ${rules} rules tested.`,
  );
  return `${lines.join('\n')}\n`;
}
