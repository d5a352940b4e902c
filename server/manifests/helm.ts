import type { Fills } from './yaml/hole';
import { hole } from './yaml/hole';
import { readDocument } from './yaml/readDocument';
import type { Tree } from './yaml/tree';

/** One action, with texts inside that hold braces of their own. */
export const helmAction =
  /\{\{(?:"(?:\\.|[^"\\\n]){0,500}"|`[^`]{0,2000}`|\/\*[^]{0,5000}?\*\/|[^}"`]|\}(?!\})){0,1000}\}\}/g;
/** What only Helm knows: its objects, and the functions that take one of a chart's templates. */
const HELM =
  /\{\{[^}]{0,300}?(?:\.(?:Values|Release|Chart|Capabilities|Files|Template)\b|\b(?:include|template|tpl)[ (]|\bdefine\s)/;

/** Is this a template of a chart, by what is in it? */
export const isHelm = (text: string): boolean => text.includes('{{') && HELM.test(text);

/** The literal values of a chart, by their path: `image.tag`. */
export type ChartValues = Readonly<Record<string, string | number | boolean>>;

/** The values in a chart's `values.yaml`. */
export function chartValues(text: string): ChartValues {
  const values: Record<string, string | number | boolean> = {};
  const visit = (tree: Tree | undefined, path: string): void => {
    if (tree?.kind === 'scalar') {
      if (tree.value !== null && tree.value !== '' && !tree.opaque && path !== '') values[path] = tree.value;
    } else if (tree?.kind === 'map')
      for (const [name, { value }] of tree.entries) visit(value, path === '' ? name : `${path}.${name}`);
  };
  visit(readDocument(text).root, '');
  return values;
}

export interface Masked {
  /** As long as the template, its lines where they were. */
  readonly text: string;
  /** Are there actions that add or take away lines? Then what is missing may be there in the end. */
  readonly open: boolean;
  /** What actions give that stand for one of the chart's values, by where they begin. */
  readonly fills: Fills;
}

/** `{{ .Values.a.b }}`, also in quotes. */
const VALUE = /^\{\{-?\s*\$?\.Values\.([\w.]+)\s*(?:\|\s*s?quote\s*)?-?\}\}$/;

/** A Helm template as YAML: actions with a line to themselves are blank, those inside a value are {@link hole}s. */
export function maskHelm(text: string, values: ChartValues = {}): Masked {
  let open = false;
  const fills = new Map<number, { text: string; quoted: boolean }>();
  const masked = text.replace(helmAction, (action, offset: number) => {
    const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
    const before = text.slice(lineStart, offset).replace(helmAction, '').trim();
    const after = /^[^\n]*/.exec(text.slice(offset + action.length))?.[0] ?? '';
    if (before === '' && after.replace(helmAction, '').trim() === '') {
      open = true;
      return action.replace(/[^\n]/g, ' ');
    }
    if (action.includes('\n')) open = true;
    const path = VALUE.exec(action)?.[1];
    const value = path !== undefined && Object.hasOwn(values, path) ? values[path] : undefined;
    if (value !== undefined) fills.set(offset, { text: String(value), quoted: action.includes('quote') });
    return action.replace(/[^\n]/g, hole);
  });
  return { text: masked, open, fills };
}
