import type { Span } from '../../text/types';
import type { FileContext } from '../checkDocument';
import { annotationNames } from '../kinds/injector';
import { parameterNames } from '../kinds/secretProviderClass';
import { templateFunctions } from '../templates/functions';
import type { ManifestIndex } from '../workspace/manifestIndex';
import type { MapTree } from '../yaml/tree';
import { at } from '../yaml/tree';
import { cursorPlace, pathTo } from './cursor';
import { documentTree } from './documentTree';
import type { Field, KindOf } from './fields';
import { fieldsOf, schemaAtPath } from './fields';
import type { LiveNames } from './liveValues';
import { liveValues } from './liveValues';
import type { ManifestSnippet } from './snippets';
import { snippets, workflowSteps } from './snippets';
import { valuesAt } from './values';
import { wordsFor } from './words';

/** Something that can be written at a place. */
export interface Completion {
  readonly label: string;
  readonly kind: 'field' | 'value' | 'name' | 'snippet' | 'function';
  /** With tab stops, as VS Code's snippets have them. */
  readonly snippet: string;
  readonly replaces: Span;
  readonly detail?: string;
  /** Markdown. */
  readonly words?: string;
}

const unit = '  ';

/** What fits at `offset` of a document's own text. */
export async function completeManifest(
  text: string,
  offset: number,
  context: FileContext,
  known: ManifestIndex,
  live?: LiveNames,
): Promise<Completion[]> {
  const action = /\{\{-?[^}]*?(?:^|[\s(|])([A-Za-z0-9]*)$/.exec(
    text.slice(Math.max(0, offset - 200), offset),
  );
  if (action)
    return [...templateFunctions].map((name) => ({
      label: name,
      kind: 'function',
      snippet: name,
      replaces: { start: offset - (action[1]?.length ?? 0), end: offset },
    }));
  const place = cursorPlace(text, offset);
  if (!place) return [];
  const { replaces, isKey, indent, isJson, edited } = place;
  const document = documentTree(edited, context);
  if (!document) return isKey && indent === 0 && !isJson ? asCompletions(snippets, replaces) : [];
  const { root, apiVersion, kind } = document;
  const path = pathTo(root, isKey);
  if (!path) return [];
  const of = { apiVersion, kind };
  if (isKey) {
    const parent = at(root, ...path);
    if (parent?.kind !== 'map') return [];
    if (kind === '' && /^jobs\.[^.]+\.steps\.\d+$/.test(path.join('.')) && parent.entries.size === 1)
      return asCompletions(workflowSteps(indent), replaces);
    const fields = keysAt(of, path, root).filter(({ name }) => !parent.entries.has(name));
    const found = fields.map((field) =>
      fieldCompletion(
        field,
        [...path, field.name],
        replaces,
        isJson ? jsonValue(field) : yamlValue(field, indent),
        isJson,
      ),
    );
    return path.length === 0 && kind === '' && !isJson
      ? [...asCompletions(snippets, replaces), ...found]
      : found;
  }
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const typed = text.slice(replaces.start, offset).replace(/^"/, '');
  const remote = live ? await liveValues({ kind, path, root, typed, line }, known, live) : [];
  const isQuoted = isJson || /["']$/.test(text.slice(0, replaces.start));
  return [...remote, ...valuesAt(of, path, root, known)].map(({ label, detail, words, isText = false }) => {
    const isBare = isJson ? /^(?:true|false)$/.test(label) : isQuoted || !isText;
    const value = isBare ? label : JSON.stringify(label);
    return {
      label,
      kind: 'value',
      snippet: value.replace(/[\\$}]/g, '\\$&'),
      replaces,
      ...(detail !== undefined && { detail }),
      ...(words !== undefined && { words }),
    };
  });
}

const text = (name: string, type = 'string', required = false): Field => ({
  name,
  required,
  type,
  values: [],
});
const metadataFields = ['name', 'namespace', 'labels', 'annotations'].map((name) =>
  text(name, name === 'labels' || name === 'annotations' ? 'strings by name' : 'string', name === 'name'),
);

/** The keys that an object may have. */
function keysAt(of: KindOf, path: readonly (string | number)[], root: MapTree): Field[] {
  if (path.length === 1 && path[0] === 'metadata') return metadataFields;
  if (path.at(-1) === 'annotations') return annotationNames.map((name) => text(name));
  if (of.kind === 'SecretProviderClass' && path.join('.') === 'spec.parameters')
    return parameterNames.map((name) => text(name));
  const schema = schemaAtPath(of, path);
  if (!schema) return [];
  if (path.length > 0) return fieldsOf(schema);
  return fieldsOf(schema).map((field) => ({
    ...field,
    required: field.required || (field.name === 'metadata' && !root.entries.has('metadata')),
  }));
}

/** What comes behind a key, with the first tab stop. */
function yamlValue({ values, type }: Field, indent: number): string {
  const inner = `\n${' '.repeat(indent)}${unit}`;
  if (values.length > 0) return ` \${1|${values.join(',')}|}`;
  if (type === 'boolean') return ' ${1|true,false|}';
  if (type.startsWith('list of ')) return `${inner}- $1`;
  return type === 'object' || type.endsWith(' by name') ? `${inner}$1` : ' $1';
}

function jsonValue({ values, type }: Field): string {
  if (values.length > 0) return ` "\${1|${values.join(',')}|}"`;
  if (type === 'boolean') return ' ${1|true,false|}';
  if (type.startsWith('list of ')) return ' [$1]';
  // The brace of an object would end a tab stop, not stand by itself.
  if (type === 'object' || type.endsWith(' by name')) return ' {$1\\}';
  return type === 'string' ? ' "$1"' : ' $1';
}

function fieldCompletion(
  { name, type, values, required, default: standard }: Field,
  path: readonly (string | number)[],
  replaces: Span,
  value: string,
  isJson: boolean,
): Completion {
  const words = wordsFor(path);
  const more = [
    words,
    values.length > 0 ? `One of ${values.map((one) => `\`${one}\``).join(', ')}.` : undefined,
    standard === undefined ? undefined : `Default: \`${standard}\`.`,
  ].filter((part) => part !== undefined);
  return {
    label: name,
    kind: 'field',
    snippet: `${(isJson ? JSON.stringify(name) : name).replace(/[\\$}]/g, '\\$&')}:${value}`,
    replaces,
    detail: `${type}${required ? ', required' : ''}`,
    ...(more.length > 0 && { words: more.join('\n\n') }),
  };
}

const asCompletions = (all: readonly ManifestSnippet[], replaces: Span): Completion[] =>
  all.map(({ label, detail, snippet }) => ({ label, kind: 'snippet', snippet, replaces, detail }));
