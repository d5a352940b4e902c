import { languages, type Diagnostic, type Uri } from 'vscode';
import type { FindingData, FindingRef } from '../../server/protocol/findings';
import { activeEditor } from '../ui/editors';
import { askChoice } from '../ui/prompts';
import { UserError } from './command';
import { openDocument } from './documents';

type OurDiagnostic = Diagnostic & { readonly data: FindingData };

function isOurs(diagnostic: Diagnostic): diagnostic is OurDiagnostic {
  if (diagnostic.source !== 'Strongroom' || !('data' in diagnostic)) return false;
  const { data } = diagnostic;
  return (
    typeof data === 'object' && data !== null && 'fingerprint' in data && typeof data.fingerprint === 'string'
  );
}

const findingsOf = (uri: Uri): readonly OurDiagnostic[] => languages.getDiagnostics(uri).filter(isOurs);

/** The finding that a code action names; without one the finding at the cursor, or the one picked. */
export async function askFinding(argument: unknown, title: string): Promise<FindingRef> {
  if (isFindingRef(argument)) return argument;
  const editor = activeEditor();
  const diagnostics = editor ? findingsOf(editor.document.uri) : [];
  if (!editor || diagnostics.length === 0) throw new UserError('No secret is known in the active editor.');
  const here = diagnostics.filter((diagnostic) => diagnostic.range.contains(editor.selection.active));
  const candidates = here.length > 0 ? here : diagnostics;
  const choices = candidates.map((diagnostic) => ({
    label: diagnostic.message,
    description: `line ${diagnostic.range.start.line + 1}`,
    value: diagnostic,
  }));
  const [only] = candidates;
  const chosen = only && candidates.length === 1 ? only : await askChoice(title, choices, 'Which secret?');
  const { start, end } = chosen.range;
  return {
    uri: editor.document.uri.toString(),
    version: editor.document.version,
    range: {
      start: { line: start.line, character: start.character },
      end: { line: end.line, character: end.character },
    },
    fingerprint: chosen.data.fingerprint,
  };
}

/** The provider's page where this kind of secret is revoked, from its diagnostic; undefined when there is none. */
export async function revokePage(finding: FindingRef): Promise<string | undefined> {
  const { uri } = await openDocument(finding.uri);
  const code = findingsOf(uri).find(
    (diagnostic) => diagnostic.data.fingerprint === finding.fingerprint,
  )?.code;
  return typeof code === 'object' ? code.target.toString(true) : undefined;
}

function isFindingRef(value: unknown): value is FindingRef {
  return (
    typeof value === 'object' &&
    value !== null &&
    'uri' in value &&
    typeof value.uri === 'string' &&
    'fingerprint' in value &&
    typeof value.fingerprint === 'string'
  );
}
