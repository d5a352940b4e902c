import { LineIndex } from '../../server/text/lineIndex';
import type { Span } from '../../server/text/types';

/** A mark below a line: `# ^^^^ code`. */
const MARK = /^( *# *)(\^+) +([\w-]+)$/;

/** What the marks of a YAML text expect: `line:column+length code`, lines and columns from 1. */
export function expectedMarks(text: string): string[] {
  const expected: string[] = [];
  let line = 0;
  for (const [index, content] of text.split('\n').entries()) {
    const mark = MARK.exec(content);
    if (mark) expected.push(`${line}:${(mark[1] ?? '').length + 1}+${(mark[2] ?? '').length} ${mark[3]}`);
    else line = index + 1;
  }
  return expected.sort();
}

/** Problems in the form of {@link expectedMarks}; of one that goes on over lines, its first line. */
export function foundMarks(text: string, problems: readonly (Span & { readonly code: string })[]): string[] {
  const index = new LineIndex(text);
  return problems
    .map(({ start, end, code }) => {
      const { line, character } = index.positionAt(start);
      const last = index.positionAt(end);
      const length = last.line === line ? last.character - character : 0;
      return `${line + 1}:${character + 1}+${length} ${code}`;
    })
    .sort();
}
