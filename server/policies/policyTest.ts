import { isTameYaml, loadYaml } from '../languages/loadYaml';
import type { Span } from '../text/types';
import { Acl } from './acl';
import type { Decision, Operation, PolicyRequest } from './decide';
import { decide, operations } from './decide';
import type { Dialect } from './dialects';
import { parseDuration } from './goValues';
import type { Identity } from './identity';
import { readIdentity, recordOf } from './identity';
import type { Policy } from './policy';
import type { Rule } from './rule';

/** The tests of one `*.policy-test.yaml`. */
export interface PolicyTests {
  /** Files of the policies that a token has together, relative to the test file; empty: the one of the same name. */
  readonly policies: readonly string[];
  readonly identity?: Identity;
  readonly tests: readonly PolicyTest[];
  /** Why the file cannot be used, or a part of it. */
  readonly problems: readonly TestProblem[];
}

export interface TestProblem extends Span {
  readonly message: string;
}

export interface PolicyTest extends Span {
  readonly expect: 'allow' | 'deny';
  /** `read secret/data/app`. */
  readonly name: string;
  /** All must be allowed, or all denied: `write` is `create` and `update`. */
  readonly requests: readonly PolicyRequest[];
  /** In place of the file's. */
  readonly identity?: Identity;
}

export interface TestOutcome {
  readonly test: PolicyTest;
  readonly passed: boolean;
  readonly decision: Decision;
}

export interface TestRun {
  readonly outcomes: readonly TestOutcome[];
  /** Rules that decided in no test. */
  readonly untouched: readonly { readonly rule: Rule; readonly policy: number }[];
  readonly rules: number;
}

const words: Readonly<Record<string, readonly Operation[]>> = {
  ...Object.fromEntries(operations.map((name) => [name, [name]] as const)),
  write: ['create', 'update'],
};
const otherKeys = new Set(['parameters', 'wrap_ttl', 'identity']);

/** Reads a test file. Never throws. */
export function readPolicyTests(text: string): PolicyTests {
  const whole = { start: 0, end: text.length };
  if (!isTameYaml(text))
    return {
      policies: [],
      tests: [],
      problems: [{ ...whole, message: 'One line has too many keys or brackets. Write it on several lines.' }],
    };
  const { isMap, isScalar, isSeq, parseDocument } = loadYaml();
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent' });
  const problems: TestProblem[] = document.errors.map(({ pos: [start, end], message }) => ({
    start,
    end,
    message,
  }));
  if (problems.length > 0) return { policies: [], tests: [], problems };
  const { contents } = document;
  if (!isMap(contents)) {
    const message = 'A test file is a map with the lists allow and deny.';
    return { policies: [], tests: [], problems: [{ ...whole, message }] };
  }
  const tests: PolicyTest[] = [];
  const policies: string[] = [];
  let identity: Identity | undefined;
  for (const { key, value } of contents.items) {
    const name = isScalar(key) ? String(key.value) : '';
    const span = spanOf(key) ?? whole;
    const plain: unknown = plainOf(value);
    if (name === 'allow' || name === 'deny') {
      if (!isSeq(value))
        problems.push({ ...span, message: `${name} is a list, such as [{read: secret/data/app}].` });
      else
        for (const item of value.items) readTest(name, plainOf(item), spanOf(item) ?? span, tests, problems);
    } else if (name === 'policies' || name === 'policy') {
      policies.push(...(Array.isArray(plain) ? plain.map(String) : [String(plain)]));
    } else if (name === 'identity') {
      identity = readIdentity(plain);
      if (!identity)
        problems.push({
          ...span,
          message: 'identity has entity and groups, as the identity engine shows them.',
        });
    } else
      problems.push({
        ...span,
        message: `There is no ${name || 'such key'}: a test file has policies, identity, allow and deny.`,
      });
  }
  return { policies, tests, problems, ...(identity && { identity }) };
}

function readTest(
  expect: 'allow' | 'deny',
  value: unknown,
  span: Span,
  tests: PolicyTest[],
  problems: TestProblem[],
): void {
  const fields = recordOf(value);
  const fail = (message: string) => problems.push({ ...span, message });
  if (!fields) return void fail('A test is a map, such as {read: secret/data/app}.');
  const names = Object.keys(fields).filter((key) => Object.hasOwn(words, key));
  const unknown = Object.keys(fields).find((key) => !Object.hasOwn(words, key) && !otherKeys.has(key));
  if (unknown !== undefined)
    return void fail(
      `There is no ${unknown}: a test has one of ${Object.keys(words).join(', ')}, and parameters, wrap_ttl, identity.`,
    );
  if (names.length === 0) return void fail(`A test needs one of ${Object.keys(words).join(', ')}.`);
  const parameters = fields['parameters'] === undefined ? undefined : recordOf(fields['parameters']);
  if (fields['parameters'] !== undefined && !parameters)
    return void fail('parameters is a map of the names and values of the request.');
  const wrapTtl = durationOf(fields['wrap_ttl']);
  if (wrapTtl === 'wrong') return void fail('wrap_ttl is a number of seconds, or a duration such as 5m.');
  const identity = fields['identity'] === undefined ? undefined : readIdentity(fields['identity']);
  if (fields['identity'] !== undefined && !identity)
    return void fail('identity has entity and groups, as the identity engine shows them.');
  for (const name of names) {
    const path = fields[name];
    if (typeof path !== 'string' || path === '') return void fail(`${name} needs a path.`);
    const requests = (words[name] ?? []).map((operation) => ({
      operation,
      path,
      ...(parameters && { parameters }),
      ...(wrapTtl !== undefined && { wrapTtl }),
    }));
    tests.push({ ...span, expect, name: `${name} ${path}`, requests, ...(identity && { identity }) });
  }
}

function durationOf(value: unknown): bigint | 'wrong' | undefined {
  if (value === undefined || value === null) return undefined;
  try {
    return parseDuration(
      typeof value === 'number' ? String(Math.trunc(value)) : typeof value === 'string' ? value : 'x',
    );
  } catch {
    return 'wrong';
  }
}

/** Runs tests against policies that a token has together. */
export function runPolicyTests(
  { tests, identity: common }: PolicyTests,
  policies: readonly Policy[],
  dialect: Dialect,
  now = Date.now(),
): TestRun {
  const acls = new Map<Identity | undefined, Acl>();
  const touched = new Set<Rule>();
  const outcomes = tests.map((test): TestOutcome => {
    const identity = test.identity ?? common;
    const acl = acls.get(identity) ?? new Acl(policies, dialect, { now, ...(identity && { identity }) });
    acls.set(identity, acl);
    const decisions = test.requests.map((request) => decide(acl, request, dialect));
    for (const { grant } of decisions) for (const { rule } of grant?.rules ?? []) touched.add(rule);
    const wrong = decisions.find(({ allowed }) => allowed !== (test.expect === 'allow'));
    return {
      test,
      passed: !wrong,
      decision: wrong ?? decisions[0] ?? { allowed: false, reason: 'nothing is asked' },
    };
  });
  const all = policies.flatMap(({ rules }, policy) => rules.map((rule) => ({ rule, policy })));
  return { outcomes, untouched: all.filter(({ rule }) => !touched.has(rule)), rules: all.length };
}

const spanOf = (node: unknown): Span | undefined => {
  const range = recordOf(node)?.['range'];
  return Array.isArray(range) ? { start: Number(range[0]), end: Number(range[1]) } : undefined;
};

function plainOf(node: unknown): unknown {
  const toJson = typeof node === 'object' && node !== null && 'toJSON' in node ? node.toJSON : undefined;
  if (typeof toJson !== 'function') return node;
  const plain: unknown = toJson.call(node);
  return plain;
}
