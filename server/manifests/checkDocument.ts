import { checksFor, injectorChecks } from './checks';
import { mayBeChecked, mayBeRelated, mentionsInjector } from './detect';
import type { ManifestDocument } from './document';
import type { ChartValues } from './helm';
import { isHelm, maskHelm } from './helm';
import type { Facts } from './workspace/facts';
import { factsOf } from './workspace/facts';
import type { Problem } from './problem';
import { reporter } from './problem';
import { judge, splitApiVersion } from './schema/judge';
import { syntaxProblems } from './syntax';
import { readDocument } from './yaml/readDocument';
import type { MapTree } from './yaml/tree';
import { at, textAt } from './yaml/tree';

/** What is known of a file beside its text. */
export interface FileContext {
  /** It is in the templates of a chart. */
  readonly helm?: boolean;
  /** It is a patch: what it lacks is elsewhere. */
  readonly patch?: boolean;
  /** Of that chart. */
  readonly values?: ChartValues;
  /** The namespace that its deployment puts everything into. */
  readonly namespace?: string;
}

/** What is found in one document; the spans are places in its own text. */
export interface CheckedDocument {
  /** Empty where there is none. */
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  /** Would the API server and the operator's webhook take it? */
  readonly ok: boolean;
  readonly problems: readonly Problem[];
  /** Is it of a kind that is checked? If not, only its facts count. */
  readonly checked: boolean;
  readonly facts?: Facts;
}

/** Checks one document by its text; undefined when it is none of ours. The spans are places in it. Never throws. */
export function checkDocument(text: string, context: FileContext = {}): CheckedDocument | undefined {
  const checked = mayBeChecked(text);
  if (!checked && !mayBeRelated(text)) return undefined;
  const { root, problems: syntax, open, helm } = read(text, context);
  const broken = syntax.some(({ severity }) => severity === 'error');
  if (root?.kind === 'map' && !broken)
    return checkObject(text, root, syntax, { ...context, helm, open, checked });
  // Of a document that cannot be read only its words are known; a template of something else is not ours to judge.
  const names = namesIn(text);
  if (!checked || syntax.length === 0 || helm || /\{%|<%/.test(text) || !isKind(names)) return undefined;
  return { ...names, ok: !broken, problems: syntax, checked };
}

const isKind = ({ apiVersion, kind }: { apiVersion: string; kind: string }): boolean =>
  kind !== '' && checksFor(splitApiVersion(apiVersion)[0], kind).length > 0;

/** What a document that cannot be read is called, by the lines that say so. */
function namesIn(own: string): Pick<CheckedDocument, 'apiVersion' | 'kind' | 'name'> {
  const value = (name: string, indent: string) =>
    new RegExp(`^${indent}["']?${name}["']?[ \\t]*:[ \\t]*["']?([\\w./-]+)`, 'm').exec(own)?.[1] ?? '';
  const inBraces = (name: string) => new RegExp(`"${name}"\\s*:\\s*"([\\w./-]+)"`).exec(own)?.[1] ?? '';
  const [apiVersion, kind] = ['apiVersion', 'kind'].map((name) => value(name, '') || inBraces(name));
  const inFlow = /\bmetadata["']?\s*:\s*\{[^}\n]*?\bname["']?\s*:\s*["']?([\w.-]+)/.exec(own)?.[1] ?? '';
  return { apiVersion: apiVersion ?? '', kind: kind ?? '', name: inFlow || value('name', ' {2,4}') };
}

/** A template of a chart is read with its actions masked, also where only the parser finds that it is one. */
function read(own: string, { helm = isHelm(own), values }: FileContext) {
  const plain = helm ? undefined : readDocument(own);
  const whole = plain && {
    root: plain.root,
    problems: syntaxProblems(plain.problems),
    open: false,
    helm: false,
  };
  if (whole && !(own.includes('{{') && whole.problems.some(({ code }) => code === 'yaml-syntax')))
    return whole;
  const masked = maskHelm(own, values);
  const { root, problems } = readDocument(masked.text, masked.fills);
  // The branches of an if may set a key twice.
  const errors = syntaxProblems(problems.filter(({ code }) => code === 'yaml-syntax'));
  if (whole && errors.length > 0) return whole;
  return { root, problems: errors, open: masked.open, helm: true };
}

function namesOf(root: MapTree, text: string) {
  const metadata = at(root, 'metadata');
  const name = textAt(metadata, 'name') ? at(metadata, 'name') : at(metadata, 'generateName');
  // What is filled in later is called as it is written.
  const isOpen = name?.kind === 'scalar' && name.opaque;
  return {
    apiVersion: textAt(root, 'apiVersion') ?? '',
    kind: textAt(root, 'kind') ?? '',
    name: isOpen ? text.slice(name.start, name.end).replace(/^["']|["']$/g, '') : (textAt(name) ?? ''),
  };
}

interface Mode extends FileContext {
  readonly helm: boolean;
  readonly open: boolean;
  readonly checked: boolean;
}

function checkObject(
  text: string,
  root: MapTree,
  syntax: readonly Problem[],
  { helm, open, patch, checked, namespace }: Mode,
): CheckedDocument | undefined {
  const names = namesOf(root, text);
  const workflow = names.apiVersion === '' && (root.entries.has('jobs') || root.entries.has('runs'));
  if (workflow) names.name = textAt(root, 'name') ?? '';
  else if (names.kind === '') return undefined;
  const [group, version] = workflow ? ['vault-action', ''] : splitApiVersion(names.apiVersion);
  const judged = workflow ? undefined : judge(root);
  const own = namespace ?? textAt(root, 'metadata', 'namespace');
  const document: ManifestDocument = {
    text,
    root,
    object: judged?.object ?? root,
    group,
    version,
    kind: names.kind,
    name: names.name,
    ...(own !== undefined && { namespace: own }),
    mode: helm ? 'helm' : patch ? 'patch' : 'whole',
  };
  const problems: Problem[] = [...syntax, ...(judged?.problems ?? [])];
  const injected = mentionsInjector(text) ? injectorChecks() : [];
  const checks = checked ? [...checksFor(group, names.kind), ...injected] : [];
  const ours = checks.length > 0 || judged !== undefined;
  for (const { check, source, severity } of checks) check(document, reporter(problems, source, severity));
  const told = unique(problems).flatMap((problem) => softened(problem, document, open) ?? []);
  return {
    ...names,
    ok: !told.some(({ severity, source }) => severity === 'error' && verdicts.has(source)),
    problems: ours ? told.sort((a, b) => a.start - b.start) : [],
    checked: ours,
    facts: factsOf(document),
  };
}

const verdicts = new Set(['schema', 'cel', 'admission']);
/** What says that something is missing, which a part of a document must not be told. */
const aboutMissing = new Set(
  'required too-few too-many no-alternative no-data data-from no-store one-backend app-role jwt-token client-tls cel-rule duplicate-key'.split(
    ' ',
  ),
);

/** A template or patch is never called broken: what is missing may come, and what is wrong is a warning. */
function softened(problem: Problem, { mode }: ManifestDocument, open: boolean): Problem | undefined {
  if (mode === 'whole') return problem;
  if (aboutMissing.has(problem.code) && (mode === 'patch' || open || problem.source !== 'lint'))
    return undefined;
  if (mode === 'patch') return problem;
  return problem.severity === 'error' ? { ...problem, severity: 'warning' } : problem;
}

/** What an anchor holds is checked wherever it is used, and told once. */
function unique(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ code, start, end, message }) => {
    const key = `${code} ${start} ${end} ${message}`;
    return !seen.has(key) && Boolean(seen.add(key));
  });
}
