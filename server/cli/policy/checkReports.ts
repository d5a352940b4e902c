import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { version } from '../../service/version';
import { printable } from '../../files/paths';
import { toRegion } from '../report/region';
import type { PolicyFormat } from './arguments';
import type { CheckedFile, FileProblem } from './check';

type CheckReporter = (files: readonly CheckedFile[]) => string;

export const checkReporters: Readonly<Record<PolicyFormat, CheckReporter>> = {
  text: textReport,
  json: (files) =>
    `[${files.map((file) => `\n${JSON.stringify({ ...file, file: printable(file.file) })}`).join(',')}\n]\n`,
  sarif: sarifReport,
};

function textReport(files: readonly CheckedFile[]): string {
  const lines = files.flatMap(({ file, ok, error, problems }) => {
    const name = printable(file);
    const told = problems.map(({ range, code, severity, message }) => {
      const { startLine, startColumn } = toRegion(range);
      return `${name}:${startLine}:${startColumn} ${severity} ${code}: ${printable(message)}`;
    });
    return ok || problems.length > 0 ? told : [`${name}: ${printable((error ?? '').replace(/\s+/g, ' '))}`];
  });
  const count = files.reduce((sum, { problems }) => sum + problems.length, 0);
  const summary = `${count === 0 ? 'No problems' : count === 1 ? '1 problem' : `${count} problems`} in ${files.length === 1 ? '1 file' : `${files.length} files`}.`;
  return `${[...lines, summary].join('\n')}\n`;
}

const levels: Readonly<Record<FileProblem['severity'], string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** SARIF 2.1.0. */
function sarifReport(files: readonly CheckedFile[]): string {
  const codes = [...new Set(files.flatMap(({ problems }) => problems.map(({ code }) => code)))].sort();
  const results = files.flatMap(({ file, problems }) =>
    problems.map(({ code, severity, message, range }) => ({
      ruleId: code,
      ruleIndex: codes.indexOf(code),
      level: levels[severity],
      message: { text: printable(message) },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: pathToFileURL(resolve(file)).href },
            region: toRegion(range),
          },
        },
      ],
    })),
  );
  const driver = {
    name: 'Strongroom',
    version,
    semanticVersion: version,
    rules: codes.map((id) => ({ id, name: id, shortDescription: { text: id.replaceAll('-', ' ') } })),
  };
  const run = { tool: { driver }, columnKind: 'utf16CodeUnits', results };
  return `${JSON.stringify({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] })}\n`;
}
