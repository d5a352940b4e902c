/**
 * Positions and edits, shaped as in LSP (0-based line, character in UTF-16 units), declared here so that
 * the rooms below `lsp/` need no protocol package.
 */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Half-open: `end` is the position after the last character. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Half-open offsets in UTF-16 units into one text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

/** One content change of `textDocument/didChange`; without a range it replaces the whole text. */
export interface TextChange {
  readonly range?: Range;
  readonly text: string;
}
