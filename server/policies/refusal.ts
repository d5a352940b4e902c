import type { Span } from '../text/types';

/** The server refuses a part of a policy. `message` is its wording behind any prefix. */
export class Refusal extends Error {
  readonly span: Span;
  /** Several things of one kind that the server tells together, each with its place. */
  readonly parts: readonly Part[];
  /** The server keeps the parts apart when it adds a prefix or puts them together with others. */
  readonly grouped: boolean;

  constructor(message: string, span: Span, parts: readonly Part[] = [{ span, message }], grouped = false) {
    super(message);
    this.span = span;
    this.parts = parts;
    this.grouped = grouped;
  }
}

interface Part {
  readonly span: Span;
  readonly message: string;
}

/** Several refusals of one kind as the server tells them; undefined for none. */
export function group(parts: readonly Part[]): Refusal | undefined {
  const [first] = parts;
  return first && new Refusal(several(parts.map(({ message }) => message)), first.span, parts, true);
}

/** How the servers tell several errors as one. */
export function several(errors: readonly string[]): string {
  const head = errors.length === 1 ? '1 error occurred:' : `${errors.length} errors occurred:`;
  return `${head}\n${errors.map((error) => `\t* ${error}\n`).join('')}\n`;
}
