import { parseHcl } from '../hcl/parser';
import type { Span } from '../text/types';
import { kindOf } from './detect';

/** A policy inside a file of another kind. */
export interface EmbeddedPolicy {
  /** As the server gets it, as far as that can be told. */
  readonly text: string;
  /** Parts of it are filled in by the text around. */
  readonly interpolated: boolean;
  /** The place in the outer text of a place in `text`. */
  readonly outer: (span: Span) => Span;
}

/** The policies in a Terraform file, a shell script or a YAML file; `undefined` for a file that is none of them. */
export function embeddedPolicies(name: string, text: string): EmbeddedPolicy[] | undefined {
  const found = kinds.find(({ files }) => files.test(name));
  if (!found) return undefined;
  if (!/\bpath\b/.test(text)) return [];
  return found.bodies(text).flatMap((body) => asPolicy(body, found.templates));
}

/** A stretch of whole lines of a text and how much of each is taken off at its beginning. */
interface Body {
  readonly text: string;
  /** Offsets in the outer text at which the lines begin, indentation taken off. */
  readonly starts: readonly number[];
  /** The text around fills in `$…`. */
  readonly filled: boolean;
}

const kinds: readonly {
  readonly files: RegExp;
  readonly bodies: (text: string) => Body[];
  /** What else fills in parts. */
  readonly templates: RegExp;
}[] = [
  { files: /\.(?:tf|tofu)$/i, bodies: terraformBodies, templates: /[$%]\{/ },
  {
    files: /\.(?:sh|bash|zsh|ksh|envrc)$|(?:^|[\\/])(?:Makefile|Dockerfile)[^\\/]*$/i,
    bodies: shellBodies,
    templates: /^$/,
  },
  { files: /\.(?:ya?ml|tpl|j2)$/i, bodies: yamlBodies, templates: /\{\{(?!\s*(?:identity\.|time\.))/ },
];

function asPolicy(body: Body, templates: RegExp): EmbeddedPolicy[] {
  const { text, starts } = body;
  if (kindOf(text) !== 'policy') return [];
  const interpolated = templates.test(text) || (body.filled && /\$[\w{(]|`/.test(text));
  // Where a template stands outside of strings, what is written is not what the server gets.
  if (interpolated && /\{\{|[$%]\{|\$\w/.test(withoutStrings(text))) return [];
  const lines = lineStartsOf(text);
  const outerOffset = (offset: number): number => {
    let line = lines.length - 1;
    while (line > 0 && (lines[line] ?? 0) > offset) line--;
    return (starts[line] ?? 0) + offset - (lines[line] ?? 0);
  };
  return [
    { text, interpolated, outer: ({ start, end }) => ({ start: outerOffset(start), end: outerOffset(end) }) },
  ];
}

function withoutStrings(text: string): string {
  const { comments } = parseHcl(text);
  let out = '';
  let at = 0;
  for (const { start, end } of comments) {
    out += text.slice(at, start);
    at = end;
  }
  return (out + text.slice(at)).replace(/"(?:[^"\\\n]|\\.)*"/g, '""');
}

function terraformBodies(text: string): Body[] {
  const bodies: Body[] = [];
  const pattern = /^[ \t]*(?:policy|rules)[ \t]*=[ \t]*<<(-?)([A-Za-z_]\w*)[ \t]*\r?\n/gm;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const body = heredocBody(text, pattern.lastIndex, match[2] ?? '');
    if (!body) continue;
    pattern.lastIndex = body.end;
    const cut =
      match[1] === '-' ? Math.min(...body.lines.filter((line) => line.trim() !== '').map(indentationOf)) : 0;
    bodies.push(cutLines(body, () => (Number.isFinite(cut) ? cut : 0), true));
  }
  return bodies;
}

function shellBodies(text: string): Body[] {
  const bodies: Body[] = [];
  const pattern = /<<(-?)[ \t]*(['"\\]?)([A-Za-z_]\w*)['"]?[^\n]*\n/g;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [, dash, quote, anchor = ''] = match;
    const body = heredocBody(text, pattern.lastIndex, anchor, dash === '-');
    if (!body) continue;
    pattern.lastIndex = body.end;
    const tabs = (line: string) => (dash === '-' ? (/^\t*/.exec(line)?.[0].length ?? 0) : 0);
    bodies.push(cutLines(body, tabs, quote === ''));
  }
  return bodies;
}

interface Lines {
  readonly lines: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** The lines up to the one that is the anchor alone; `indented` allows only tabs before it, undefined any space. */
function heredocBody(text: string, start: number, anchor: string, indented?: boolean): Lines | undefined {
  const space = indented === undefined ? '[ \\t]*' : indented ? '\\t*' : '';
  const pattern = new RegExp(`^${space}${anchor}[ \\t]*\\r?$`, 'gm');
  pattern.lastIndex = start;
  const end = pattern.exec(text);
  if (!end) return undefined;
  return { lines: text.slice(start, end.index).split('\n'), start, end: pattern.lastIndex };
}

function yamlBodies(text: string): Body[] {
  const lines = text.split('\n');
  const starts = lineStartsOf(text);
  const bodies: Body[] = [];
  for (let i = 0; i < lines.length; i++) {
    const header =
      /^( *)(?:- +)*(?:[^\s#'"][^#\n]*?|"[^"\n]*"|'[^'\n]*')?:? *\|(?:[-+]?\d?|\d[-+]?)[ \t]*(?:#.*)?\r?$/.exec(
        lines[i] ?? '',
      );
    if (!header) continue;
    const indentation = indentationOf(lines[i] ?? '');
    let last = i;
    while (last + 1 < lines.length && belongs(lines[last + 1] ?? '', indentation)) last++;
    const body = lines.slice(i + 1, last + 1);
    const cut = indentationOf(body.find((line) => line.trim() !== '') ?? '');
    bodies.push(
      cutLines({ lines: [...body, ''], start: starts[i + 1] ?? text.length, end: 0 }, () => cut, false),
    );
    i = last;
  }
  return bodies;
}

const belongs = (line: string, indentation: number): boolean =>
  line.trim() === '' || indentationOf(line) > indentation;

const indentationOf = (line: string): number => /^[ \t]*/.exec(line)?.[0].length ?? 0;

function cutLines({ lines, start }: Lines, cutOf: (line: string) => number, filled: boolean): Body {
  const starts: number[] = [];
  let at = start;
  const kept = lines.map((line) => {
    const cut = Math.min(cutOf(line), indentationOf(line));
    starts.push(at + cut);
    at += line.length + 1;
    return line.slice(cut);
  });
  return { text: kept.join('\n'), starts, filled };
}

function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  return starts;
}
