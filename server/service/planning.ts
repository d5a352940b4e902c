import { randomBytes } from 'node:crypto';
import { fingerprint } from '../engine/fingerprint';
import type { Finding } from '../engine/types';
import type { FindingRef } from '../protocol/findings';
import type { Refused } from '../protocol/requests';
import type { ServerSettings } from '../protocol/settings';
import { formatFor, formats } from '../references';
import { LineIndex } from '../text/lineIndex';
import type { OpenDocument } from './documents';
import { planIgnore } from './planIgnore';
import type { PlanInput } from './planInput';
import { refuse } from './planInput';
import { planMove } from './planMove';
import { proposeMove } from './proposeMove';
import type { Host, Service } from './types';

/** What the planners need to know of the open documents. */
export interface Workspace {
  readonly host: Host;
  document(uri: string): OpenDocument | undefined;
  findings(uri: string): readonly Finding[];
  settings(): ServerSettings;
}

const closed = refuse(
  'not-found',
  'The file is not open, or too large to be scanned. Open it and try again.',
);

/** The part of the service that plans changes: finds the document, then asks the planners. */
export function createPlanning(
  workspace: Workspace,
): Pick<Service, 'proposeMove' | 'planMove' | 'planIgnore' | 'printReferences'> {
  const { host } = workspace;

  function withInput<T>({ uri }: FindingRef, plan: (input: PlanInput) => T): T | Refused {
    const document = workspace.document(uri);
    if (!document?.scan) return closed;
    const { languageId, version, scan } = document;
    const text = scan.text();
    const settings = workspace.settings();
    return plan({ uri, version, languageId, text, findings: workspace.findings(uri), settings, host });
  }

  return {
    proposeMove: (ref) => withInput(ref, (input) => proposeMove(input, ref)),
    planMove: (params) => withInput(params.finding, (input) => planMove(input, params)),
    planIgnore: (params) =>
      withInput(params.finding, (input) =>
        planIgnore(input, params, {
          newKey: () => randomBytes(32),
          fingerprintOf: (key, finding) => fingerprint(key, finding.rule.id, secretIn(input.text, finding)),
          today: () => new Date().toISOString().slice(0, 10),
        }),
      ),
    printReferences: ({ target }) => {
      const configured = formatFor(workspace.settings()['strongroom.references.format']);
      return [configured, ...formats.filter((format) => format !== configured)]
        .filter((format) => format.problem(target) === undefined)
        .map((format) => ({ format: format.id, title: format.title, text: format.print(target) }));
    },
  };
}

/** Only for the hash; it goes nowhere else. */
function secretIn(text: string, { range }: Finding): string {
  const { start, end } = new LineIndex(text).spanOf(range);
  return text.slice(start, end);
}
