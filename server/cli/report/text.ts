import { sentence } from '../../service/message';
import { printablePath, relativeTo } from '../../files/paths';
import { Frames } from './frame';
import { toRegion } from './region';
import type { Reporter, ReportSettings, Summary } from './report';

/** For people: place, rule and title, the line with the value masked, what to do. */
export function textReporter({ base }: ReportSettings): Reporter {
  return {
    begin: () => '',
    file: ({ path, text, findings }) => {
      const frames = new Frames(text, findings);
      const name = printablePath(relativeTo(base, path));
      const paragraphs = findings.map((finding) => {
        const { rule, range, related } = finding;
        const { startLine, startColumn } = toRegion(range);
        const other = related ? `, with its ${related.what} on line ${related.range.start.line + 1}` : '';
        return [
          `${name}:${startLine}:${startColumn} ${rule.id} ${rule.title} [redacted]${other}`,
          `  ${startLine} | ${frames.of(finding)}`,
          `  ${sentence(rule.grants)} Revoke or rotate: ${rule.revoke}`,
          '',
          '',
        ].join('\n');
      });
      return paragraphs.join('');
    },
    end: (summary) => `${summaryLine(summary)}\n`,
  };
}

/** `2 secrets in 1 file, 40 scanned; 1 suppressed, 3 binary or large files skipped.` */
export function summaryLine(summary: Summary): string {
  const { findings, files, filesWithFindings, suppressed, known, idle, skipped, problems } = summary;
  const found =
    findings === 0
      ? `No secrets in ${count(files, 'file')}`
      : `${count(findings, 'secret')} in ${count(filesWithFindings, 'file')}, ${files} scanned`;
  const more = [
    ...(suppressed > 0 ? [`${suppressed} suppressed`] : []),
    ...(known > 0 ? [`${known} in the baseline`] : []),
    ...(idle > 0 ? [`${count(idle, 'suppression')} without effect`] : []),
    ...(skipped > 0 ? [`${count(skipped, 'binary or large file')} skipped`] : []),
    ...(problems > 0 ? [count(problems, 'problem')] : []),
  ];
  return `${[found, more.join(', ')].filter(Boolean).join('; ')}.`;
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
