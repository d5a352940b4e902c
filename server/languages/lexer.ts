import type { Span } from '../text/types';
import { heredocAt, heredocBody } from './heredoc';
import type { Heredoc } from './heredoc';
import { elementAt, scanTag } from './jsx';
import type { Language, Literal, StringSyntax } from './language';
import { openingAt, openingTable } from './opening';
import type { Opening } from './opening';
import { regexAllowed, regexEnd } from './regexLiteral';
import { blockEnd, lineEnd, runEnd, stopPattern, wordEnd } from './tokenEnds';

/** What the lexer tells as it goes; answering true stops it. */
export interface LexerVisitor {
  literal?(span: Span, content: Span, describe: () => Literal): boolean;
  comment?(span: Span): void;
  /** A regular expression between slashes. */
  regex?(span: Span): void;
  /** Before each step from `at`, with what the text is there. */
  step?(at: number, state: LexerState): void;
}

/** What a text is at an offset: `markup` is text between elements, or outside PHP's tags. */
export type LexerState = 'code' | 'comment' | 'string' | 'markup';

interface StringFrame {
  readonly kind: 'string';
  readonly syntax: StringSyntax;
  readonly start: number;
  readonly content: number;
  readonly close: string;
  readonly interpolations: { start: number; end: number }[];
  readonly previous: number;
  readonly previousWord: number;
  readonly openers: number;
}
type Frame =
  | StringFrame
  /** Code in an interpolation or an element's braces; the file itself has `close: ''`. */
  | { readonly kind: 'code'; readonly close: string; readonly openers: number }
  | { readonly kind: 'tag'; readonly closing: boolean }
  | { readonly kind: 'children' };

const STATES = { code: 'code', tag: 'code', children: 'markup', string: 'string' } as const;
const KEPT_OPENERS = 64;
const OPENS = '([{';
const CLOSES = ')]}';

/**
 * One pass over the text, left to right, with a stack instead of recursion: linear in the text and never throws.
 * A string without an end is given up at its line's end (or the file's, where it may span lines).
 */
export function tokenize(text: string, language: Language, visitor: LexerVisitor): void {
  const table = openingTable(language);
  const frames: Frame[] = [{ kind: 'code', close: '', openers: 0 }];
  const openers: number[] = [];
  const heredocs: Heredoc[] = [];
  let previous = 0;
  let previousWord = -1;
  let singleLine = 0;
  let regexFailedUntil = 0;

  const token = (end: number, word = -1): number => {
    previous = end;
    previousWord = word;
    return end;
  };
  const emit = (frame: Omit<StringFrame, 'kind' | 'close'>, contentEnd: number, end: number): void => {
    const span = { start: frame.start, end };
    const content = { start: frame.content, end: contentEnd };
    const describe = (): Literal => ({
      span,
      content,
      syntax: frame.syntax,
      interpolations: frame.interpolations,
      previous: frame.previous,
      previousWord: frame.previousWord,
      openers: openers.slice(Math.max(0, frame.openers - KEPT_OPENERS), frame.openers),
    });
    if (visitor.literal?.(span, content, describe)) frames.length = 0;
  };
  const unwind = (index: number): void => {
    for (const frame of frames.splice(index)) {
      if (frame.kind === 'string') {
        openers.length = Math.min(openers.length, frame.openers);
        if (!frame.syntax.multiline) singleLine--;
      }
    }
  };
  const openString = (at: number, opening: Opening): number => {
    if (!opening.syntax.multiline) singleLine++;
    frames.push({
      kind: 'string',
      syntax: opening.syntax,
      start: at,
      content: opening.contentStart,
      close: opening.close,
      interpolations: [],
      previous,
      previousWord,
      openers: openers.length,
    });
    return opening.contentStart;
  };

  const inString = (frame: StringFrame, at: number): number => {
    const { syntax } = frame;
    const stops = stopPattern(syntax);
    stops.lastIndex = at;
    const stop = stops.exec(text);
    if (!stop) return text.length;
    const i = stop.index;
    const c = text.charAt(i);
    if (text.startsWith(frame.close, i)) {
      const end = i + frame.close.length;
      if (syntax.escape === 'double' && text.startsWith(frame.close, end)) return end + frame.close.length;
      unwind(frames.length - 1);
      emit(frame, i, end);
      return token(end);
    }
    if (syntax.escape === 'backslash' && c === (syntax.escapeChar ?? '\\')) {
      const opened = syntax.interpolations?.some(
        (form) => form.open.startsWith(c) && text.startsWith(form.open, i),
      );
      if (!opened) return i + (text.startsWith('\r\n', i + 1) ? 3 : 2);
    }
    if (c === '\n' || c === '\r') {
      unwind(frames.length - 1);
      return i;
    }
    for (const form of syntax.interpolations ?? []) {
      if (!text.startsWith(form.open, i)) continue;
      const inner = i + form.open.length;
      if (form.doubled && text.startsWith(form.open, inner)) return inner + form.open.length;
      if (form.close === undefined) {
        const end = wordEnd(text, inner);
        if (end === inner) continue;
        frame.interpolations.push({ start: i, end });
        return end;
      }
      frame.interpolations.push({ start: i, end: text.length });
      frames.push({ kind: 'code', close: form.close, openers: openers.length });
      return token(inner);
    }
    return i + 1;
  };

  const lineBreak = (at: number): number => {
    if (singleLine > 0)
      unwind(frames.findIndex((frame) => frame.kind === 'string' && !frame.syntax.multiline));
    let i = at + (text.startsWith('\r\n', at) ? 2 : 1);
    for (const heredoc of heredocs.splice(0)) {
      const body = heredocBody(text, i, heredoc);
      const frame = { syntax: heredoc.syntax, start: i, content: i, interpolations: [] };
      if (body.closed)
        emit({ ...frame, previous, previousWord, openers: openers.length }, body.end, body.end);
      i = body.next;
    }
    return i;
  };

  const commentEnd = (at: number): number | undefined => {
    const { line, block, nested, atWordStart } = language.comments;
    for (const [open, close] of block ?? []) {
      if (text.startsWith(open, at)) return blockEnd(text, at + open.length, open, close, nested === true);
    }
    for (const open of line ?? []) {
      if (!text.startsWith(open, at)) continue;
      if (atWordStart && !/^$|[\s;&|()`]/.test(text.charAt(at - 1))) continue;
      // An attribute (`#[…]`), where `#` begins a comment too.
      if (language.island && text.startsWith('#[', at)) continue;
      const end = lineEnd(text, at);
      const leave = language.island ? text.slice(at, end).indexOf(language.island.close) : -1;
      return leave >= 0 ? at + leave : end;
    }
    return undefined;
  };

  const inCode = (frame: { readonly close: string; readonly openers: number }, at: number): number => {
    const c = text.charAt(at);
    if (c === '\n' || c === '\r') return lineBreak(at);
    if (c <= ' ' || c === '\u00a0' || c === '\ufeff') return at + 1;
    if (c === '\\' && /[\r\n]/.test(text.charAt(at + 1))) return at + 1;
    if (c === frame.close && openers.length <= frame.openers) {
      frames.pop();
      const parent = frames.at(-1);
      const open = parent?.kind === 'string' ? parent.interpolations.at(-1) : undefined;
      if (open) open.end = at + 1;
      return at + 1;
    }
    if (language.island && text.startsWith(language.island.close, at)) return enterIsland(at);
    const comment = commentEnd(at);
    if (comment !== undefined) {
      visitor.comment?.({ start: at, end: comment });
      return comment;
    }
    if (language.heredoc && c === '<') {
      const heredoc = heredocAt(text, at, language.heredoc);
      if (heredoc) {
        heredocs.push(heredoc);
        return token(heredoc.end);
      }
    }
    const opening = openingAt(text, at, table.byFirst.get(c) ?? []);
    if (opening) return openString(at, opening);
    if (language.regex && c === '/' && at >= regexFailedUntil && regexAllowed(text, previous, previousWord)) {
      const found = regexEnd(text, at);
      if (found.closed) {
        visitor.regex?.({ start: at, end: found.end });
        return token(found.end);
      }
      regexFailedUntil = found.end;
    }
    if (language.jsx && c === '<' && regexAllowed(text, previous, previousWord)) {
      const inner = elementAt(text, at, language.jsx.generics);
      if (inner !== undefined) {
        frames.push({ kind: 'tag', closing: false });
        return inner;
      }
    }
    const end = wordEnd(text, at);
    if (end > at) {
      const prefixed =
        end - at <= 3 && table.afterPrefix.has(text.charAt(end))
          ? openingAt(text, at, table.prefixed)
          : undefined;
      return prefixed ? openString(at, prefixed) : token(end, at);
    }
    if (OPENS.includes(c)) openers.push(at);
    else if (CLOSES.includes(c) && openers.length > frame.openers) openers.pop();
    else if (table.fences.has(c)) return token(runEnd(text, at));
    return token(at + 1);
  };

  const enterIsland = (at: number): number => {
    const open = new RegExp(language.island?.open ?? /$/, 'g');
    open.lastIndex = at;
    const found = open.exec(text);
    return found ? token(found.index + found[0].length) : text.length;
  };

  const inTag = (closing: boolean, at: number): number => {
    const step = scanTag(text, at);
    if (step.kind === 'expression') frames.push({ kind: 'code', close: '}', openers: openers.length });
    else if (step.kind === 'attribute' && language.jsx) {
      const base = { syntax: language.jsx.attribute, start: step.start, content: step.start + 1 };
      const place = {
        interpolations: [],
        previous: step.previous,
        previousWord: -1,
        openers: openers.length,
      };
      emit({ ...base, ...place }, step.end - 1, step.end);
    } else if (step.kind === 'end') {
      frames.pop();
      if (closing && frames.at(-1)?.kind === 'children') frames.pop();
      else if (!closing && !step.selfClosing) frames.push({ kind: 'children' });
      token(step.end);
    }
    return step.end;
  };

  let i = language.island ? enterIsland(0) : 0;
  while (i < text.length) {
    const frame = frames.at(-1);
    if (!frame) break;
    if (visitor.step)
      visitor.step(i, frames.some(({ kind }) => kind === 'string') ? 'string' : STATES[frame.kind]);
    if (frame.kind === 'string') i = inString(frame, i);
    else if (frame.kind === 'code') i = inCode(frame, i);
    else if (frame.kind === 'tag') i = inTag(frame.closing, i);
    else {
      const c = text.charAt(i);
      if (c === '{') frames.push({ kind: 'code', close: '}', openers: openers.length });
      if (c === '<') frames.push({ kind: 'tag', closing: text.charAt(i + 1) === '/' });
      if (c === '{') token(i + 1);
      i += c === '<' && text.charAt(i + 1) === '/' ? 2 : 1;
    }
  }
}
