/** The parts of a templated path: text and what is between `{{` and `}}`, by turns, text first and last. */
export interface TemplateParts {
  readonly texts: readonly string[];
  readonly selectors: readonly string[];
}

/** Undefined when the braces do not balance. */
export function splitTemplate(path: string): TemplateParts | undefined {
  const [first = '', ...rest] = path.split('{{');
  if (first.includes('}}')) return undefined;
  const texts = [first];
  const selectors: string[] = [];
  for (const piece of rest) {
    const [selector, text, ...more] = piece.split('}}');
    if (selector === undefined || text === undefined || more.length > 0) return undefined;
    selectors.push(selector.trim());
    texts.push(text);
  }
  return { texts, selectors };
}
