import { serveScans } from '../workspace/scanThread';
import { toDiagnostics } from './convert';

/** What this bundle does in the thread that scans files that are not open. */
export function runScanThread(): void {
  serveScans((uri, found) => toDiagnostics(uri, found));
}
