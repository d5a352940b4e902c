import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { rules } from '../../server/rules';
import { bundled, runProgram, temporaryDirectory } from '../support/program';
import { secretOf } from '../support/secrets';

const cli = bundled('server/cli/main.ts');
const directory = temporaryDirectory();

interface Sarif {
  readonly runs: readonly [
    {
      readonly columnKind: string;
      readonly tool: {
        readonly driver: { readonly rules: readonly { readonly id: string; readonly helpUri: string }[] };
      };
      readonly originalUriBaseIds: Record<string, { readonly uri: string }>;
      readonly results: readonly {
        readonly ruleId: string;
        readonly ruleIndex: number;
        readonly level: string;
        readonly locations: readonly unknown[];
        readonly relatedLocations?: readonly unknown[];
        readonly partialFingerprints?: object;
      }[];
      readonly invocations: readonly {
        readonly executionSuccessful: boolean;
        readonly toolExecutionNotifications: readonly {
          readonly level: string;
          readonly message: { readonly text: string };
        }[];
      }[];
    },
  ];
}

function schemaIn(file: string): { readonly $schema: string; readonly id: string } {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function validator() {
  const file = join(import.meta.dirname, '../fixtures/sarif/sarif-2.1.0.schema.json');
  // The schema is of draft 04, and uses of it only what draft 07 means too, but for the name of `id`.
  const { $schema: _, id, ...schema } = schemaIn(file);
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  return ajv.compile({ ...schema, $id: id });
}
const validate = validator();

async function sarif(root: string, ...args: string[]): Promise<Sarif> {
  const { stdout } = await runProgram(cli, ['scan', '--format', 'sarif', ...args], { cwd: root });
  const report: Sarif = JSON.parse(stdout);
  expect(validate(report) ? [] : validate.errors).toEqual([]);
  return report;
}

test('the validator can say no', () => {
  expect(validate({ version: '2.1.0', runs: [{}] })).toBe(false);
});

test('valid, with exact regions, rules, related locations and percent-encoded relative places', async () => {
  const root = mkdtempSync(join(directory, 'tree-'));
  mkdirSync(join(root, 'src dir'));
  const token = secretOf('github-personal-access-token');
  const line = `const é = "😀", t = "${token}";`;
  writeFileSync(join(root, 'src dir', 'a#1.ts'), `\r\n${line}\r\n`);
  writeFileSync(join(root, 'key.pem'), secretOf('pem-private-key'));
  const [run] = (await sarif(root)).runs;

  expect(run.columnKind).toBe('utf16CodeUnits');
  expect(run.originalUriBaseIds).toEqual({ SRCROOT: { uri: `${pathToFileURL(root).href}/` } });
  expect(run.tool.driver.rules.map((rule) => rule.id)).toEqual(rules.map((rule) => rule.id));
  expect(run.tool.driver.rules.map((rule) => rule.helpUri)).toEqual(rules.map((rule) => rule.revoke));
  expect(run.results).toHaveLength(2);
  for (const result of run.results) {
    expect(run.tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId);
    expect(result.partialFingerprints).toBeUndefined();
  }
  expect(run.results[1]).toMatchObject({
    ruleId: 'github-personal-access-token',
    level: 'error',
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'src%20dir/a%231.ts', uriBaseId: 'SRCROOT' },
          region: {
            startLine: 2,
            startColumn: line.indexOf(token) + 1,
            endLine: 2,
            endColumn: line.indexOf(token) + 41,
          },
        },
      },
    ],
  });
  expect(JSON.stringify(run)).not.toContain(token);
});

test('a clean run is valid and successful', async () => {
  const root = mkdtempSync(join(directory, 'tree-'));
  const [run] = (await sarif(root)).runs;
  expect(run.results).toEqual([]);
  expect(run.invocations).toEqual([{ executionSuccessful: true, toolExecutionNotifications: [] }]);
});

test('what was not scanned is told as a notification', async () => {
  const root = mkdtempSync(join(directory, 'tree-'));
  const [run] = (await sarif(root, 'absent.ts')).runs;
  expect(run.invocations).toMatchObject([
    {
      executionSuccessful: false,
      toolExecutionNotifications: [{ level: 'error', message: { text: 'No such file or directory.' } }],
    },
  ]);
});

test('fingerprints only under the key of an ignore file', async () => {
  const root = mkdtempSync(join(directory, 'tree-'));
  writeFileSync(
    join(root, '.strongroom-ignore.yaml'),
    `key: ${Buffer.alloc(32, 7).toString('base64')}\nignore: []\n`,
  );
  writeFileSync(join(root, 'a.ts'), `const t = "${secretOf('github-personal-access-token')}";\n`);
  const [run] = (await sarif(root)).runs;
  expect(run.results).toMatchObject([
    { partialFingerprints: { 'strongroom/v1': expect.stringMatching(/^[0-9a-f]{32}$/) } },
  ]);
});

test('a pair is one result with its other half as related location', async () => {
  const root = mkdtempSync(join(directory, 'tree-'));
  const pair = secretOf('aws-access-key', 1, 2);
  const [id = '', key = ''] = pair.split('\n').map((text) => text.slice(text.indexOf('=') + 1));
  writeFileSync(join(root, '.env'), pair);
  const [run] = (await sarif(root)).runs;
  expect(run.results).toHaveLength(1);
  expect(run.results[0]?.relatedLocations).toHaveLength(1);
  expect(JSON.stringify(run)).not.toContain(key);
  expect(JSON.stringify(run)).not.toContain(id);
});
