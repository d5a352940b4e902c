import type { Span } from '../text/types';

/** The names that the servers' messages use. */
export type TokenType =
  | 'ILLEGAL'
  | 'EOF'
  | 'COMMENT'
  | 'IDENT'
  | 'NUMBER'
  | 'FLOAT'
  | 'BOOL'
  | 'STRING'
  | 'HEREDOC'
  | 'NULL'
  | 'LBRACK'
  | 'LBRACE'
  | 'COMMA'
  | 'PERIOD'
  | 'COLON'
  | 'RBRACK'
  | 'RBRACE'
  | 'ASSIGN'
  | 'ADD'
  | 'SUB';

export interface Token extends Span {
  readonly type: TokenType;
}

/** What the scanner had to say about a character. `at` as in {@link Reader.last}. */
export interface ScanError {
  readonly at: number;
  readonly message: string;
}
