import type { ScanSummary } from '../protocol/requests';
import type { ScanCounts } from './messages';
import type { Results } from './results';

/** What a scan came to, in the words of the protocol. */
export function summary(
  counts: ScanCounts | undefined,
  results: Results<unknown>,
  complete: boolean,
): ScanSummary {
  const { files = 0, tooLarge = 0, unreadable = 0, cut = false } = counts ?? {};
  const notes = [
    ...(tooLarge > 0 ? [`${plural(tooLarge, 'file')} over 50 MB not scanned.`] : []),
    ...(unreadable > 0 ? [`${plural(unreadable, 'file')} could not be read.`] : []),
    ...(cut ? [`Only the first ${files} files were scanned.`] : []),
    ...(results.isCut ? ['More files hold secrets than are shown.'] : []),
  ];
  return { files, ...results.count(), notes, complete };
}

/** One line for the log: counts only. */
export function logLine({ files, secrets, filesWithSecrets, notes }: ScanSummary, read: number): string {
  const what = `${plural(secrets, 'secret')} in ${plural(filesWithSecrets, 'file')}`;
  return [`Workspace scan: ${plural(files, 'file')}, ${read} read, ${what}.`, ...notes].join(' ');
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
