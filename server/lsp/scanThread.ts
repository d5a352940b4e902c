import { serveScans } from '../workspace/scanThread';
import { toDiagnostics } from './convert';
import { LiveFacts, nobody } from './policy/liveFacts';
import { PolicyDocuments } from './policy/policyDocuments';

/** What this bundle does in the thread that scans files that are not open. */
export function runScanThread(): void {
  serveScans((service) => {
    const policies = new PolicyDocuments(service, new LiveFacts(nobody, () => undefined));
    return {
      configure: (settings) => policies.configure(settings),
      describe: toDiagnostics,
      policyProblems: (uri, text) => policies.problemsOfFile(uri, text),
    };
  });
}
