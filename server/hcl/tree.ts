import type { Span } from '../text/types';

/** A name in front of a value or a block: an identifier or a quoted string. */
export interface Key extends Span {
  /** As written, with its quotes. */
  readonly text: string;
  readonly quoted: boolean;
  readonly json: boolean;
}

/** A number, a boolean or a string; JSON's `null` is a string without text. */
export interface Literal extends Span {
  readonly kind: 'literal';
  readonly type: 'NUMBER' | 'FLOAT' | 'BOOL' | 'STRING' | 'HEREDOC';
  /** As written, line ends made `\n`. */
  readonly text: string;
  readonly json: boolean;
}

export interface List extends Span {
  readonly kind: 'list';
  readonly values: readonly Value[];
  readonly json: boolean;
}

export interface Block extends Span {
  readonly kind: 'object';
  readonly items: readonly Item[];
  readonly json: boolean;
}

export type Value = Literal | List | Block;

/** `keys = value`, `keys { … }`, or in JSON `"key": value`. */
export interface Item extends Span {
  readonly keys: readonly Key[];
  /** Offset of `=` or `:`. */
  readonly assign?: number;
  /** Absent where the text ends or breaks off before it. */
  readonly value?: Value;
}

/** Something that the servers refuse as syntax. */
export interface SyntaxProblem extends Span {
  /** The server's words, without position. */
  readonly message: string;
}

/** Something in JSON that the servers take and no other reader of JSON does. */
export interface Laxness extends Span {
  readonly kind: 'truncated' | 'trailing comma' | 'more text' | 'not JSON' | 'lost';
}

export interface Tree {
  readonly format: 'hcl' | 'json';
  readonly text: string;
  readonly items: readonly Item[];
  readonly comments: readonly Span[];
  /** All that could be told, in the order of the text. */
  readonly problems: readonly SyntaxProblem[];
  /** The server's message, with its position; absent when it reads the text. */
  readonly refusal?: string;
  /** Only of JSON. */
  readonly lax: readonly Laxness[];
}

/** Blocks within blocks that are followed; a policy has four. */
export const maxDepth = 400;
/** Problems that are told of one text. */
export const maxProblems = 200;
