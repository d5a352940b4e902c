import { scan } from '../../server/engine';
import type { Finding } from '../../server/engine/types';
import type { FindingRef } from '../../server/protocol/findings';
import type { FileEdit, MoveTarget, Refused, ValuePart } from '../../server/protocol/requests';
import type { TokenRule } from '../../server/rules/define';
import type { PlanInput } from '../../server/service/planInput';
import { applyEdits, LineIndex } from '../../server/text/lineIndex';

export const KEY = new Uint8Array(32).fill(7);
export const FOLDER = 'file:///work%20space/shop';
const settings: PlanInput['settings'] = {
  'strongroom.scan.workspace': 'on',
  'strongroom.enable': true,
  'strongroom.minimumConfidence': 'medium',
  'strongroom.maxFindingsPerFile': 200,
  'strongroom.references.format': 'vals',
  'strongroom.references.environmentFile': 'vals.env.yaml',
  'strongroom.ignoreFile': '.strongroom-ignore.yaml',
  'strongroom.manifests.enable': true,
  'strongroom.manifests.schemaProblems': 'auto',
  'strongroom.policy.dialect': 'auto',
  'strongroom.policy.serverVersion': '',
};

/** A rule that stands for any: the finding is what the test marks. */
const rule: TokenRule = {
  id: 'example-token',
  title: 'Example token',
  grants: 'Nothing.',
  severity: 'error',
  keywords: ['x'],
  pattern: /x/,
  revoke: 'https://example.com/',
  suggest: { path: 'example', field: 'token', env: 'EXAMPLE_TOKEN' },
  examples: { positive: [], negative: [] },
};

export interface Given {
  readonly languageId?: string;
  readonly name?: string;
  readonly rule?: Partial<TokenRule>;
  readonly files?: Readonly<Record<string, string>>;
  readonly settings?: Partial<PlanInput['settings']>;
  readonly folder?: false;
}

/** A document whose `«…»` is its finding. Files are named relative to the workspace folder. */
export function given(marked: string, options: Given = {}): { input: PlanInput; ref: FindingRef } {
  const start = marked.indexOf('«');
  const text = marked.replace('«', '').replace('»', '');
  const range = new LineIndex(text).rangeOf({ start, end: marked.indexOf('»') - 1 });
  const finding: Finding = {
    rule: { ...rule, ...options.rule },
    range,
    confidence: 'high',
    fingerprint: 'f1',
    ...(options.name !== undefined && { name: options.name }),
  };
  const uri = `${FOLDER}/src/a%20b.ts`;
  const input: PlanInput = {
    uri,
    version: 3,
    languageId: options.languageId ?? 'typescript',
    text,
    findings: [finding],
    settings: { ...settings, ...options.settings },
    host: {
      readFile: (file) => options.files?.[file.slice(FOLDER.length + 1)],
      workspaceFolder: () => (options.folder === false ? undefined : { uri: FOLDER, name: 'My Shop' }),
    },
  };
  return { input, ref: { uri, version: 3, range, fingerprint: 'f1' } };
}

export const target = (change: Partial<MoveTarget> = {}): MoveTarget => {
  return { mount: 'secret', kvVersion: 2, path: 'my-shop/example', field: 'token', ...change };
};

/** The value, as the client reads it out of its document. */
export function read(text: string, parts: readonly ValuePart[]): string {
  const index = new LineIndex(text);
  return parts
    .map((part) => {
      if ('char' in part) return part.char;
      const { start, end } = index.spanOf(part.range);
      return text.slice(start, end);
    })
    .join('');
}

export const fileText = (edit: FileEdit | undefined, before = ''): string | undefined =>
  edit && applyEdits(before, edit.edits);

/** Narrows, with the refusal's words when there is one. */
export function agreed<T extends { readonly kind: 'plan' | 'proposal' }>(answer: T | Refused): T {
  if (answer.kind === 'refused') throw new Error(`refused: ${answer.message}`);
  return answer;
}

export const findingsOf = (text: string, languageId: string): readonly Finding[] =>
  scan(text, { languageId, fingerprintKey: KEY, maxFindings: 100, minimumConfidence: 'low' }).findings;
