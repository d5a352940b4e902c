/**
 * SARIF 2.1.0, https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
import type { Severity } from '../../protocol/findings';
import { reportMessage, ruleHelp, sentence } from '../../service/message';
import type { Finding, TokenRule } from '../../service/types';
import { version } from '../../service/version';
import type { Range } from '../../text/types';
import { relativeTo, toFileUri, toPath, toUriPath } from '../../files/paths';
import { toRegion } from './region';
import type { Note, Reporter, ReportSettings, ScannedFile, Summary } from './report';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
};
/** What GitHub's code scanning sorts by, 0 to 10. */
const scores: Readonly<Record<Severity, string>> = { error: '8.9', warning: '6.9', information: '3.9' };

const baseId = 'SRCROOT';
type Locate = (path: Buffer, range?: Range) => object;

/** One run, results streamed in walking order. */
export function sarifReporter({ base, rules }: ReportSettings): Reporter {
  const ruleIndex = new Map(rules.map(({ id }, index) => [id, index]));
  let results = 0;

  const location = (path: Buffer, range?: Range) => {
    const relative = relativeTo(base, path);
    const artifactLocation =
      relative === path ? { uri: toFileUri(path) } : { uri: toUriPath(relative), uriBaseId: baseId };
    return { physicalLocation: { artifactLocation, ...(range ? { region: toRegion(range) } : {}) } };
  };

  const result = (file: ScannedFile, finding: Finding) => {
    const { rule, range, related, confidence, reasons, fingerprint } = finding;
    return {
      ruleId: rule.id,
      ruleIndex: ruleIndex.get(rule.id) ?? -1,
      level: levels[rule.severity],
      message: { text: reportMessage(finding) },
      locations: [location(file.path, range)],
      ...(related
        ? {
            relatedLocations: [
              {
                ...location(file.path, related.range),
                message: { text: `The ${related.what} that belongs to it.` },
              },
            ],
          }
        : {}),
      ...(file.lastingFingerprints ? { partialFingerprints: { 'strongroom/v1': fingerprint } } : {}),
      properties: { confidence, ...(reasons ? { reasons } : {}) },
    };
  };

  return {
    begin: () => {
      const driver = {
        name: 'Strongroom',
        version,
        semanticVersion: version,
        rules: rules.map(toDescriptor),
      };
      const bases = { [baseId]: { uri: directoryUri(base) } };
      return (
        '{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{' +
        `"tool":${JSON.stringify({ driver })},"columnKind":"utf16CodeUnits",` +
        `"originalUriBaseIds":${JSON.stringify(bases)},"results":[`
      );
    },
    file: (file) =>
      file.findings
        .map((finding) => `${results++ > 0 ? ',' : ''}\n${JSON.stringify(result(file, finding))}`)
        .join(''),
    end: (summary) =>
      `${results > 0 ? '\n' : ''}],"invocations":[${JSON.stringify(toInvocation(summary, location))}]}]}\n`,
  };
}

function toDescriptor(rule: TokenRule) {
  return {
    id: rule.id,
    name: rule.title,
    shortDescription: { text: rule.title },
    fullDescription: { text: `${rule.title} in source. ${sentence(rule.grants)}` },
    helpUri: rule.revoke,
    help: { text: ruleHelp(rule).text, markdown: ruleHelp(rule).markdown },
    defaultConfiguration: { level: levels[rule.severity] },
    properties: { tags: ['security', 'secret'], 'security-severity': scores[rule.severity] },
  };
}

function toInvocation(summary: Summary, location: Locate) {
  const notification = ({ kind, path, line, message }: Note) => ({
    level: kind === 'problem' ? 'error' : 'note',
    message: { text: `${message.charAt(0).toUpperCase()}${message.slice(1).replace(/\.$/, '')}.` },
    ...(path ? { locations: [location(path, line === undefined ? undefined : wholeLine(line))] } : {}),
  });
  const further = { kind: 'skipped', message: `${summary.furtherNotes} more notes are not listed` } as const;
  return {
    executionSuccessful: summary.problems === 0,
    toolExecutionNotifications: [
      ...summary.notes.map(notification),
      ...(summary.furtherNotes > 0 ? [notification(further)] : []),
    ],
  };
}

/** Its first place: how long it is does not matter. */
function wholeLine(line: number): Range {
  return { start: { line, character: 0 }, end: { line, character: 0 } };
}

function directoryUri(directory: string): string {
  const uri = toFileUri(toPath(directory));
  return uri.endsWith('/') ? uri : `${uri}/`;
}
