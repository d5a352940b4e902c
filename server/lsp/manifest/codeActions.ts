import type { CodeAction } from 'vscode-languageserver/node';
import { CodeActionKind } from 'vscode-languageserver/node';
import type { Range } from '../../text/types';
import type { ManifestDocuments } from './manifestDocuments';
import { toDiagnostic } from './problems';

/** The fixes of what is wrong at a place of a manifest. */
export async function manifestFixes(
  manifests: ManifestDocuments,
  uri: string,
  range: Range,
): Promise<CodeAction[]> {
  const found = await manifests.checked(uri);
  if (!found) return [];
  const { lines } = found;
  const at = lines.spanOf(range);
  return manifests
    .problemsOf(found)
    .filter(([{ start, end }]) => start <= at.end && at.start <= end)
    .flatMap(([placed, problems]) =>
      problems.flatMap((problem): CodeAction[] => {
        const [start, end] = [placed.start + problem.start, placed.start + problem.end];
        if (!problem.fix || end < at.start || start > at.end) return [];
        const { title, replace } = problem.fix;
        const diagnostic = toDiagnostic(lines, placed, problem);
        const edit = { range: diagnostic.range, newText: replace(lines.text.slice(start, end)) };
        return [
          {
            title,
            kind: CodeActionKind.QuickFix,
            diagnostics: [diagnostic],
            isPreferred: true,
            edit: { changes: { [uri]: [edit] } },
          },
        ];
      }),
    );
}
