import type { Span } from '../../text/types';

/** A word of a template that means something to a check; spans are places in the template's text. */
export type TemplateUse = Span &
  (
    | { readonly kind: 'function'; readonly name: string }
    /** `.name` where the dot is the outermost one; `path` is how it goes on. */
    | { readonly kind: 'key'; readonly name: string }
    /** `index . "name"`. */
    | { readonly kind: 'index'; readonly name: string }
    /** All keys at once: the bare dot. */
    | { readonly kind: 'all'; readonly name: string }
  );

export interface TemplateProblem extends Span {
  readonly message: string;
}

export interface Template {
  readonly uses: readonly TemplateUse[];
  readonly problems: readonly TemplateProblem[];
}

const TOKEN =
  /"(?:\\.|[^"\\\n])*"|`[^`]*`|'(?:\\.|[^'\\\n])+'|\.[\w\u0080-\uffff]+|\$[\w]*(?:\.[\w]+)*|[A-Za-z_]\w*|\d[\w.+-]*|:=|[.|(),=+-]|[ \t\r\n]+|[^]/g;
const keywords = new Set(['if', 'else', 'end', 'range', 'with', 'define', 'template', 'block']);
const constants = new Set(['true', 'false', 'nil']);
/** Those that must be ended, and whether the dot is another one inside. */
const blocks = new Map([
  ['if', false],
  ['range', true],
  ['with', true],
  ['define', true],
  ['block', true],
]);

interface Open extends Span {
  readonly word: string;
  readonly moves: boolean;
}

/** Reads a Go template. Never throws; what it cannot make sense of is a problem. */
export function parseTemplate(text: string): Template {
  const uses: TemplateUse[] = [];
  const problems: TemplateProblem[] = [];
  const open: Open[] = [];
  for (let at = text.indexOf('{{'); at >= 0; at = text.indexOf('{{', at)) {
    const action = actionAt(text, at);
    if (!action) {
      problems.push({ message: 'The action is not closed: }} is missing.', start: at, end: at + 2 });
      break;
    }
    if (!action.comment) readAction(action, { uses, problems, open });
    at = action.end;
  }
  for (const { word, start, end } of open) problems.push({ message: `The ${word} has no end.`, start, end });
  return { uses, problems };
}

interface Action extends Span {
  readonly comment: boolean;
  readonly body: string;
  readonly bodyStart: number;
}

function actionAt(text: string, start: number): Action | undefined {
  const opening = /^\{\{(?:-(?=\s))?\s*/.exec(text.slice(start, start + 200))?.[0] ?? '{{';
  const bodyStart = start + opening.length;
  if (text.startsWith('/*', bodyStart)) {
    const close = /\*\/\s*-?\}\}/g;
    close.lastIndex = bodyStart;
    const found = close.exec(text);
    return found
      ? { start, end: found.index + found[0].length, comment: true, body: '', bodyStart }
      : undefined;
  }
  TOKEN.lastIndex = bodyStart;
  for (let token = TOKEN.exec(text); token; token = TOKEN.exec(text)) {
    if (token[0] !== '}' || text[token.index + 1] !== '}') continue;
    const body = text.slice(bodyStart, token.index).replace(/\s-$/, '');
    return { start, end: token.index + 2, comment: false, body, bodyStart };
  }
  return undefined;
}

interface State {
  readonly uses: TemplateUse[];
  readonly problems: TemplateProblem[];
  readonly open: Open[];
}

function readAction({ body, bodyStart, start, end }: Action, { uses, problems, open }: State): void {
  TOKEN.lastIndex = 0;
  const tokens = [...body.matchAll(TOKEN)].filter(([token]) => token.trim() !== '');
  const [first] = tokens;
  if (!first) {
    problems.push({ message: 'The action is empty.', start, end });
    return;
  }
  const place = { start: bodyStart + first.index, end: bodyStart + first.index + first[0].length };
  const word = first[0];
  if (word === 'end') {
    if (!open.pop()) problems.push({ message: 'There is nothing that this end ends.', ...place });
    return;
  }
  if (word === 'else' && open.length === 0)
    problems.push({ message: 'There is no if, with or range for this else.', ...place });
  const outermost = !open.some(({ moves }) => moves);
  // In the head of a block the dot is still the outer one; `else with` moves it again, which its block has done.
  let previous = '';
  let before = '';
  let depth = 0;
  for (const { 0: token, index } of tokens) {
    const span = { start: bodyStart + index, end: bodyStart + index + token.length };
    if (token === '(') depth++;
    if (token === ')' && --depth < 0) problems.push({ message: 'There is no ( for this ).', ...span });
    const name = token.slice(1);
    if (/^[A-Za-z_]\w*$/.test(token)) {
      // `.a-b` is told by its first half.
      const dashed = /[\w]-$/.test(body.slice(0, index));
      if (!keywords.has(token) && !constants.has(token) && !dashed)
        uses.push({ kind: 'function', name: token, ...span });
    } else if (/^\.[\w\u0080-\uffff]/.test(token)) {
      const goesOn = index > 0 && /[\w).]/.test(body[index - 1] ?? '');
      if (outermost && !goesOn) uses.push({ kind: 'key', name, ...span });
    } else if (/^\$\.\w/.test(token)) {
      uses.push({ kind: 'key', name: token.split('.')[1] ?? '', ...span });
    } else if (token === '$' || (token === '.' && outermost)) {
      if (previous !== 'index') uses.push({ kind: 'all', name: token, ...span });
    } else if (
      /^["`]/.test(token) &&
      before === 'index' &&
      (previous === '$' || (previous === '.' && outermost))
    ) {
      uses.push({ kind: 'index', name: token.slice(1, -1), ...span });
    } else if (
      /^[^\s\w.$|(),:="'`+\u0080-\uffff-]/.test(token) ||
      token === '"' ||
      token === '`' ||
      token === "'"
    ) {
      problems.push({ message: `Unexpected ${JSON.stringify(token)} in an action.`, ...span });
    }
    [before, previous] = [previous, token];
  }
  if (depth > 0) problems.push({ message: 'A ( is not closed.', ...place });
  const moves = blocks.get(word);
  if (moves !== undefined) open.push({ word, moves, ...place });
}
