import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { printable } from '../../files/paths';
import { version } from '../../service/version';
import { toRegion } from '../report/region';
import type { ManifestFormat } from './arguments';
import type { DocumentProblem, DocumentReport } from './check';

/** One report for each format. */
export const manifestReports: Readonly<
  Record<ManifestFormat, (documents: readonly DocumentReport[]) => string>
> = { text: textReport, json: jsonReport, sarif: sarifReport };

/** Without hints, such as of a store that is in no file: they are in the other formats. */
function textReport(documents: readonly DocumentReport[]): string {
  const told = ({ severity }: DocumentProblem) => severity !== 'information';
  const lines = documents.flatMap(({ file, problems }) =>
    problems.filter(told).map(({ code, severity, message, range }) => {
      const { startLine, startColumn } = toRegion(range);
      return `${printable(file)}:${startLine}:${startColumn} ${severity} ${code}: ${printable(message)}`;
    }),
  );
  const refused = documents.filter(({ ok }) => !ok).length;
  const more = refused === 0 ? '' : `; the cluster would refuse ${count(refused, 'document')}`;
  const found = lines.length === 0 ? 'No problems' : count(lines.length, 'problem');
  return `${[...lines, `${found} in ${count(documents.length, 'document')}${more}.`].join('\n')}\n`;
}

/** An array with one document a line. */
function jsonReport(documents: readonly DocumentReport[]): string {
  const lines = documents.map((one) => `\n${JSON.stringify({ ...one, file: printable(one.file) })}`);
  return `[${lines.join(',')}\n]\n`;
}

const levels: Readonly<Record<DocumentProblem['severity'], string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
};

/** SARIF 2.1.0. */
function sarifReport(documents: readonly DocumentReport[]): string {
  const codes = [...new Set(documents.flatMap(({ problems }) => problems.map(({ code }) => code)))].sort();
  const results = documents.flatMap(({ file, problems }) =>
    problems.map(({ code, severity, source, message, range }) => ({
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
      properties: { source },
    })),
  );
  const rules = codes.map((id) => ({ id, name: id, shortDescription: { text: id.replaceAll('-', ' ') } }));
  const driver = { name: 'Strongroom', version, semanticVersion: version, rules };
  const run = { tool: { driver }, columnKind: 'utf16CodeUnits', results };
  return `${JSON.stringify({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] })}\n`;
}

const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;
