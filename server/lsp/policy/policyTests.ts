import type { Diagnostic } from 'vscode-languageserver/node';
import { DiagnosticSeverity } from 'vscode-languageserver/node';
import { newest } from '../../policies/dialects';
import type { PolicyTest, PolicyTests, TestOutcome } from '../../policies/policyTest';
import { readPolicyTests, runPolicyTests } from '../../policies/policyTest';
import type { Policy } from '../../policies/policy';
import { parseForSome } from '../../policies/policy';
import { sentenceOf } from '../../policies/editor/ask';
import { policyNamesBeside, policyTestNames } from '../../policies/testNames';
import type {
  PolicyTestFound,
  PolicyTestProblem,
  PolicyTestResult,
  PolicyTestResults,
  PolicyTestsFound,
} from '../../protocol/policies';
import { FindPolicyTests, RunPolicyTests } from '../../protocol/policies';
import type { Service } from '../../service/types';
import type { Range } from '../../text/types';
import { guardRequest } from '../guard';
import type { WorkspaceHost } from '../host';
import type { Feature } from '../server';
import { shapes } from '../shapes';
import type { PolicyDocument, PolicyDocuments } from './policyDocuments';

const none: PolicyTestResults = { results: [], problems: [], coverage: [] };

type Sources = Readonly<{ service: Service; host: WorkspaceHost; policies: PolicyDocuments }>;

/** A test file and the policies that it is for. */
interface Tested {
  readonly document: PolicyDocument;
  readonly tests: PolicyTests;
  readonly policies: readonly PolicyDocument[];
  readonly problems: readonly PolicyTestProblem[];
}

/** `strongroom/findPolicyTests`, `strongroom/runPolicyTests` */
export const policyTests: Feature = (server) => {
  const { connection, log } = server;
  connection.onRequest<object, void>(
    FindPolicyTests.method,
    guardRequest<typeof shapes.testFile, PolicyTestsFound>(
      log,
      FindPolicyTests.method,
      shapes.testFile,
      { tests: [], problems: [] },
      ({ uri }) => {
        const tested = open(server, uri);
        if (!tested) return { tests: [], problems: [] };
        const { document, tests, problems } = tested;
        return { tests: tests.tests.map((test) => found(document, test)), problems };
      },
    ),
  );
  connection.onRequest<object, void>(
    RunPolicyTests.method,
    guardRequest<typeof shapes.testFile, PolicyTestResults>(
      log,
      RunPolicyTests.method,
      shapes.testFile,
      none,
      ({ uri }) => run(server, uri),
    ),
  );
};

/** What is wrong with a test file that is open; of no other document. */
export function policyTestDiagnostics(
  server: Sources,
  uri: string,
): readonly (Diagnostic & { readonly message: string })[] {
  if (!policyTestNames.test(uri) || !server.policies.isEnabled || !server.service.document(uri)) return [];
  return (open(server, uri)?.problems ?? []).map((problem) => ({
    ...problem,
    severity: DiagnosticSeverity.Error,
    source: 'Strongroom',
    code: 'policy-test',
  }));
}

function run(server: Sources, uri: string): PolicyTestResults {
  const tested = open(server, uri);
  if (!tested) return none;
  const { document, tests, policies, problems } = tested;
  const dialect = server.policies.dialect ?? newest.openbao;
  const checked = policies.map(({ index }) => parseForSome(index.text, server.policies.dialect));
  const refused = checked.flatMap(({ ok, error = '' }, i) =>
    ok
      ? []
      : [
          {
            message: `${nameOf(policies[i]?.uri ?? '')} is refused: ${error.replace(/\s+/g, ' ').trim()}`,
            range: start,
          },
        ],
  );
  // Against no policy, or another one than is meant, every test that expects a refusal would pass.
  if (problems.length > 0 || refused.length > 0) return { ...none, problems: [...problems, ...refused] };
  const { outcomes, untouched } = runPolicyTests(tests, checked, dialect);
  const idle = new Set(untouched.map(({ rule }) => rule));
  return {
    problems,
    results: outcomes.map((outcome) => ({
      ...found(document, outcome.test),
      passed: outcome.passed,
      ...because(outcome, policies, checked),
    })),
    coverage: policies.map((policy, i) => ({
      uri: policy.uri,
      rules: (checked[i]?.rules ?? []).map((rule) => ({
        range: policy.index.rangeOf(rule.item),
        tested: !idle.has(rule),
      })),
    })),
  };
}

/** Reads a test file and, from the workspace, the policies that it names; undefined when it cannot be read. */
function open({ service, host, policies }: Sources, uri: string): Tested | undefined {
  const textOf = (one: string) => service.document(one)?.text() ?? host.readFile(one);
  const text = textOf(uri);
  if (text === undefined || !host.workspaceFolder(uri)) return undefined;
  const document = policies.read(uri, text);
  const tests = readPolicyTests(text);
  const problems = tests.problems.map((problem) => ({
    message: document.concealed(problem.message),
    range: document.index.rangeOf(problem),
  }));
  const read = (name: string) => {
    const named = besides(uri, name);
    const content = host.workspaceFolder(named) && textOf(named);
    return content === undefined ? undefined : policies.read(named, content);
  };
  const found: PolicyDocument[] = [];
  if (tests.policies.length === 0) {
    const names = policyNamesBeside(nameOf(uri));
    const policy = firstOf(names, read);
    if (policy) found.push(policy);
    else if (problems.length === 0)
      problems.push({
        message: `There is no policy for these tests: write ${names[0]} beside them, or name files of the workspace under policies.`,
        range: start,
      });
  }
  for (const name of tests.policies) {
    const policy = read(name);
    if (policy) found.push(policy);
    else
      problems.push({
        message: `${document.concealed(name)} cannot be read, or is not in the workspace. Its path counts from the test file.`,
        range: rangeOf(document, name),
      });
  }
  return { document, tests, policies: found, problems };
}

const start = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function firstOf<T, R>(items: readonly T[], of: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const result = of(item);
    if (result !== undefined) return result;
  }
  return undefined;
}

const besides = (uri: string, name: string): string =>
  new URL(name.split('/').map(encodeURIComponent).join('/'), uri).href;

function rangeOf({ index }: PolicyDocument, name: string): Range {
  const at = index.text.indexOf(name);
  return at < 0 ? start : index.rangeOf({ start: at, end: at + name.length });
}

const nameOf = (uri: string): string => decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));

const found = ({ index, concealed }: PolicyDocument, test: PolicyTest): PolicyTestFound => ({
  name: concealed(test.name),
  expect: test.expect,
  range: index.rangeOf(test),
});

function because(
  { decision }: TestOutcome,
  documents: readonly PolicyDocument[],
  policies: readonly Policy[],
): Pick<PolicyTestResult, 'reason' | 'decides'> {
  const [decides] = decision.grant?.rules ?? [];
  const document = documents[policies.findIndex(({ rules }) => decides && rules.includes(decides.rule))];
  if (!decides || !document) return { reason: sentenceOf(decision) };
  return {
    reason: document.concealed(sentenceOf(decision)),
    decides: { uri: document.uri, range: document.index.rangeOf(decides.rule.pathSpan) },
  };
}
