const BEFORE_EXPRESSION =
  /^(?:return|typeof|case|in|of|delete|void|throw|new|else|do|yield|await|instanceof|default|if|elsif|unless|while|until|when|and|or|not|then)$/;

/** Can a slash (or the `<` of an element) begin an expression, going by the token before it? */
export function regexAllowed(text: string, previous: number, previousWord: number): boolean {
  if (previous === 0) return true;
  if (previousWord >= 0) {
    // The longest such word has ten letters; a longer one need not be cut out.
    return previous - previousWord <= 10 && BEFORE_EXPRESSION.test(text.slice(previousWord, previous));
  }
  return !/[)\]"'`]/.test(text.charAt(previous - 1));
}

/** Where the regular expression that opens at `at` ends; it cannot span lines. */
export function regexEnd(text: string, at: number): { readonly closed: boolean; readonly end: number } {
  let inClass = false;
  for (let i = at + 1; i < text.length; i++) {
    const c = text.charAt(i);
    if (c === '\n' || c === '\r') return { closed: false, end: i };
    if (c === '\\') i++;
    else if (c === '[') inClass = true;
    else if (c === ']') inClass = false;
    else if (c === '/' && !inClass) return { closed: true, end: i + 1 };
  }
  return { closed: false, end: text.length };
}
