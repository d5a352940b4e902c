import type { CodeAction, Diagnostic } from 'vscode-languageserver/node';
import { CodeActionKind } from 'vscode-languageserver/node';
import { convertPolicy } from '../../policies/convert';
import { formatPolicy } from '../../policies/format';
import type { Fix } from '../../policies/problem';
import { sortRules } from '../../policies/sort';
import type { Range } from '../../text/types';
import type { PolicyDocument, PolicyDocuments, PolicyPart } from './policyDocuments';
import { toDiagnostic } from './problems';

/** The fixes of what is wrong at a place of a policy. */
export function policyFixes(policies: PolicyDocuments, uri: string, range: Range): CodeAction[] {
  const document = policies.checked(uri);
  if (!document) return [];
  const at = document.index.spanOf(range);
  return document.parts.flatMap((part) =>
    part.checked.problems.flatMap((problem) => {
      const { start, end } = part.outer(problem);
      if (problem.fixes.length === 0 || end < at.start || start > at.end) return [];
      const diagnostic = toDiagnostic(document, part, problem);
      const fixes = problem.fixes.filter((fix) => isApplicable(fix, document, part));
      return fixes.map((fix) => toAction(uri, document, part, fix, diagnostic, fixes.length === 1));
    }),
  );
}

/** What changes a policy as a whole. Takes time: only for who asks for it. */
export function policyRewrites(policies: PolicyDocuments, uri: string): CodeAction[] {
  const document = policies.checked(uri);
  const [part] = document?.parts ?? [];
  if (document && !document.isWhole) return document.parts.flatMap((one) => layOut(document, one));
  if (!document || !part) return [];
  const { policy } = part.checked;
  const range = document.index.rangeOf({ start: 0, end: document.index.text.length });
  const rewrite = (title: string, newText: string): CodeAction => ({
    title,
    kind: CodeActionKind.RefactorRewrite,
    edit: { changes: { [uri]: [{ range, newText }] } },
  });
  const converted = convertPolicy(policy);
  const sorted = sortRules(policy);
  const other = policy.tree.format === 'json' ? 'HCL' : 'JSON';
  return [
    ...('text' in converted ? [rewrite(`Convert the policy to ${other}`, converted.text)] : []),
    ...(sorted === undefined ? [] : [rewrite('Sort the rules by their paths', sorted)]),
  ];
}

/** The layout of a policy inside of a text, which keeps its indentation. */
function layOut(document: PolicyDocument, part: PolicyPart): CodeAction[] {
  const { index, uri } = document;
  // What the text around fills in may hold anything.
  if (part.interpolated) return [];
  const { start, end } = part.outer({ start: 0, end: part.text.length });
  const indent = /[ \t]*$/.exec(index.text.slice(0, start))?.[0] ?? '';
  const newline = index.text.includes('\r\n') ? '\r\n' : '\n';
  const formatted = formatPolicy(part.text).trimEnd().split('\n');
  const lines = formatted.map((line, i) => (i === 0 || line === '' ? line : indent + line));
  const newText = lines.join(newline) + /\s*$/.exec(index.text.slice(start, end))?.[0];
  if (newText === index.text.slice(start, end)) return [];
  return [
    {
      title: 'Lay out the policy',
      kind: CodeActionKind.RefactorRewrite,
      edit: { changes: { [uri]: [{ range: index.rangeOf({ start, end }), newText }] } },
    },
  ];
}

/** Lines of an embedded policy are indented by the text around, which a new line would not be. */
const isApplicable = ({ edits }: Fix, { index }: PolicyDocument, { text }: PolicyPart): boolean =>
  text === index.text || edits.every(({ newText }) => !newText.includes('\n'));

function toAction(
  uri: string,
  document: PolicyDocument,
  part: PolicyPart,
  { title, edits }: Fix,
  diagnostic: Diagnostic,
  isPreferred: boolean,
): CodeAction {
  return {
    title: document.concealed(title),
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    isPreferred,
    edit: {
      changes: {
        [uri]: edits.map((edit) => ({
          range: document.index.rangeOf(part.outer(edit)),
          newText: edit.newText,
        })),
      },
    },
  };
}
