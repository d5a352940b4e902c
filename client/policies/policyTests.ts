import {
  Disposable,
  FileCoverage,
  Location,
  Position,
  Range,
  StatementCoverage,
  TestMessage,
  TestRunProfileKind,
  TestRunRequest,
  Uri,
  tests,
  workspace,
  type CancellationToken,
  type TestController,
  type TestItem,
  type TestRun,
} from 'vscode';
import {
  FindPolicyTests,
  RunPolicyTests,
  type PolicyCoverage,
  type PolicyTestFound,
  type PolicyTestProblem,
  type PolicyTestResult,
} from '../../server/protocol/policies';
import type { LanguageServer } from '../languageClient/languageServer';
import type { Log } from '../ui/log';

const pattern = '**/*.policy-test.{yaml,yml}';
const names = /\.policy-test\.ya?ml$/i;
/** What a run that goes on is started by. */
const policyNames = /\.(?:hcl|json|policy)$/i;
/** Files that are looked for at most. */
const mostFiles = 2000;
/** Milliseconds without a keystroke before a file's tests are read again. */
const quiet = 300;

/** Shows and runs the tests of `*.policy-test.yaml` in VS Code's testing view, with coverage of the policies' rules. */
export function createPolicyTests(server: LanguageServer, log: Log): Disposable {
  const controller = tests.createTestController('strongroom.policyTests', 'Vault Policies');
  const coverage = new WeakMap<FileCoverage, PolicyCoverage>();
  const fail = (error: unknown): void => log.error('The tests of policies could not be read', error);

  const show = async (uri: Uri): Promise<void> => {
    const item = controller.items.get(uri.toString()) ?? fileItem(controller, uri);
    controller.items.add(item);
    const found = await server.request(FindPolicyTests, { uri: uri.toString() });
    setChildren(controller, item, found.tests, found.problems);
  };
  const discover = async (): Promise<void> => {
    const uris = await workspace.findFiles(pattern, undefined, mostFiles);
    const there = new Set(uris.map(String));
    for (const [id] of controller.items) if (!there.has(id)) controller.items.delete(id);
    for (const uri of uris) await show(uri);
  };
  controller.resolveHandler = async (item) => (item?.uri ? show(item.uri) : discover());
  controller.refreshHandler = discover;

  const run = async (request: TestRunRequest, token: CancellationToken): Promise<void> => {
    const wanted = wantedTests(controller, request);
    const testRun = controller.createTestRun(request);
    const subscription = token.onCancellationRequested(() => testRun.end());
    try {
      for (const [file, items] of wanted) {
        if (token.isCancellationRequested) break;
        await runFile(testRun, file, items, request.profile?.kind === TestRunProfileKind.Coverage);
      }
    } catch (error) {
      fail(error);
      testRun.appendOutput('The tests could not be run: see the log of Strongroom.\r\n');
    } finally {
      subscription.dispose();
      testRun.end();
    }
  };

  const runFile = async (
    testRun: TestRun,
    file: TestItem,
    items: ReadonlySet<TestItem> | undefined,
    covering: boolean,
  ): Promise<void> => {
    for (const [, child] of file.children) if (!items || items.has(child)) testRun.started(child);
    const { results, problems, coverage: covered } = await server.request(RunPolicyTests, { uri: file.id });
    setChildren(controller, file, results.length > 0 ? results : undefined, problems);
    if (problems.length > 0) {
      const messages = problems.map((problem) => messageOf(file.uri, problem));
      testRun.errored(file, messages);
      for (const [, child] of file.children) if (!items || items.has(child)) testRun.skipped(child);
      return;
    }
    // Ids are the places in the list.
    const wanted = items && new Set([...items].map(({ id }) => id));
    results.forEach((result, index) => {
      const child = file.children.get(idOf(index));
      if (!child || (wanted && !wanted.has(child.id))) return;
      if (result.passed) testRun.passed(child);
      else testRun.failed(child, failureOf(file.uri, result));
    });
    if (!covering) return;
    for (const policy of covered) {
      const uri = Uri.parse(policy.uri, true);
      const tested = policy.rules.filter((rule) => rule.tested).length;
      const fileCoverage = new FileCoverage(uri, { covered: tested, total: policy.rules.length });
      coverage.set(fileCoverage, policy);
      testRun.addCoverage(fileCoverage);
    }
  };

  const start = async (request: TestRunRequest, token: CancellationToken): Promise<void> => {
    if (!request.continuous) return run(request, token);
    // VS Code wants to hear at once that it runs on; each save starts a run of its own.
    const again = workspace.onDidSaveTextDocument(({ uri }) => {
      if (names.test(uri.path) || policyNames.test(uri.path)) run(request, token).catch(fail);
    });
    token.onCancellationRequested(() => again.dispose());
    return undefined;
  };
  controller.createRunProfile('Run', TestRunProfileKind.Run, start, true, undefined, true);
  const withCoverage = controller.createRunProfile(
    'Run with Coverage',
    TestRunProfileKind.Coverage,
    start,
    true,
    undefined,
    true,
  );
  withCoverage.loadDetailedCoverage = async (_, file) =>
    (coverage.get(file)?.rules ?? []).map(
      ({ range, tested }) => new StatementCoverage(tested, toRange(range)),
    );

  const watcher = workspace.createFileSystemWatcher(pattern);
  const timers = new Map<string, NodeJS.Timeout>();
  const later = (uri: Uri): void => {
    clearTimeout(timers.get(uri.toString()));
    const read = (): void => {
      timers.delete(uri.toString());
      show(uri).catch(fail);
    };
    timers.set(uri.toString(), setTimeout(read, quiet));
  };
  return Disposable.from(
    controller,
    watcher,
    watcher.onDidCreate(later),
    watcher.onDidChange(later),
    watcher.onDidDelete((uri) => controller.items.delete(uri.toString())),
    workspace.onDidOpenTextDocument(({ uri }) => {
      if (names.test(uri.path)) later(uri);
    }),
    workspace.onDidChangeTextDocument(({ document: { uri } }) => {
      if (names.test(uri.path)) later(uri);
    }),
    new Disposable(() => timers.forEach((timer) => clearTimeout(timer))),
  );
}

function fileItem(controller: TestController, uri: Uri): TestItem {
  const item = controller.createTestItem(uri.toString(), workspace.asRelativePath(uri), uri);
  item.canResolveChildren = true;
  return item;
}

const idOf = (index: number): string => String(index);

/** The tests of a file; `undefined` leaves those that were known. */
function setChildren(
  controller: TestController,
  file: TestItem,
  found: readonly PolicyTestFound[] | undefined,
  problems: readonly PolicyTestProblem[],
): void {
  file.error = problems.map(({ message }) => message).join(' ') || undefined;
  if (!found) return;
  const items = found.map(({ name, expect, range }, index) => {
    const item = controller.createTestItem(idOf(index), `${expect} ${name}`, file.uri);
    item.range = toRange(range);
    item.sortText = idOf(index).padStart(6, '0');
    return item;
  });
  file.children.replace(items);
}

/** By file the tests that are wanted of it; `undefined`: all. */
function wantedTests(
  controller: TestController,
  { include, exclude }: TestRunRequest,
): Map<TestItem, ReadonlySet<TestItem> | undefined> {
  const wanted = new Map<TestItem, Set<TestItem> | undefined>();
  const all: TestItem[] = [];
  controller.items.forEach((item) => all.push(item));
  for (const item of include ?? all) {
    const file = item.parent ?? item;
    if (exclude?.includes(file)) continue;
    if (!item.parent) wanted.set(file, undefined);
    else if (!wanted.has(file)) wanted.set(file, new Set([item]));
    else wanted.get(file)?.add(item);
  }
  for (const item of exclude ?? []) {
    const file = item.parent;
    if (!file || !wanted.has(file)) continue;
    const items = wanted.get(file) ?? new Set([...file.children].map(([, child]) => child));
    items.delete(item);
    wanted.set(file, items);
  }
  return wanted;
}

function failureOf(uri: Uri | undefined, { expect, reason, range, decides }: PolicyTestResult): TestMessage {
  const [expected, actual] = expect === 'allow' ? ['allowed', 'denied'] : ['denied', 'allowed'];
  const message = new TestMessage(`Expected to be ${expected}, but it is ${actual}. ${reason}`);
  if (uri) message.location = new Location(uri, toRange(range));
  if (decides) {
    const at = new Location(Uri.parse(decides.uri, true), toRange(decides.range));
    message.stackTrace = [{ label: 'The rule that decides', uri: at.uri, position: at.range.start }];
  }
  return message;
}

function messageOf(uri: Uri | undefined, { message, range }: PolicyTestProblem): TestMessage {
  const told = new TestMessage(message);
  if (uri) told.location = new Location(uri, toRange(range));
  return told;
}

const toRange = ({ start, end }: PolicyTestProblem['range']): Range =>
  new Range(new Position(start.line, start.character), new Position(end.line, end.character));
