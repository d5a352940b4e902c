import type { Finding } from '../engine/types';
import type { IgnorePlan, PlanIgnoreParams, Refused } from '../protocol/requests';
import { LineIndex } from '../text/lineIndex';
import { ignoreComment } from './ignoreComment';
import { addIgnoreEntry, newIgnoreFile } from './ignoreEntry';
import type { IgnoreEntry } from './ignoreEntry';
import { readIgnoreFile } from './ignoreFile';
import { editRefusal, findingOf, refuse, workspaceFile } from './planInput';
import type { PlanInput } from './planInput';

export interface IgnoreParts {
  /** 32 random bytes for a file that is created. */
  newKey(): Uint8Array;
  /** The finding's fingerprint under another key. */
  fingerprintOf(key: Uint8Array, finding: Finding): string;
  /** `2026-01-31`. */
  today(): string;
}

const LONGEST_REASON = 200;

/** The edits that make one finding go away, by a comment or by an entry in the workspace's ignore file. */
export function planIgnore(
  input: PlanInput,
  params: PlanIgnoreParams,
  parts: IgnoreParts,
): IgnorePlan | Refused {
  const finding = findingOf(input, params.finding);
  if ('kind' in finding) return finding;
  const reason = oneLine(params.reason);
  if (params.scope === 'workspace') return inWorkspace(input, finding, reason, parts);
  const edit = ignoreComment(input, finding, reason);
  if ('kind' in edit) return edit;
  const range = new LineIndex(input.text).rangeOf(edit);
  return { kind: 'plan', version: input.version, edits: [{ range, newText: edit.newText }] };
}

/** One line without anything that could end a comment, in any language. */
function oneLine(reason: string): string {
  return reason
    .slice(0, 4 * LONGEST_REASON)
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\s]+/gu, ' ')
    .replaceAll(/\*+\/|\/\*+|-{2,}!?>?|[?%#]>|<#|\]\]|["'`]{3}|\\+$/g, ' ')
    .replaceAll(/ {2,}/g, ' ')
    .trim()
    .slice(0, LONGEST_REASON)
    .replace(/[\\ ]+$/, '');
}

function inWorkspace(
  input: PlanInput,
  finding: Finding,
  reason: string,
  parts: IgnoreParts,
): IgnorePlan | Refused {
  const folder = input.host.workspaceFolder(input.uri);
  const path = input.settings['strongroom.ignoreFile'];
  const uri = folder && workspaceFile(folder.uri, path);
  if (!folder) return refuse('unsupported', 'The file is in no workspace folder. Open its folder first.');
  if (uri === undefined) {
    return refuse(
      'unsupported',
      'The ignore file must be a path inside the workspace folder. Change the setting strongroom.ignoreFile.',
    );
  }
  const refusal = editRefusal(input, uri, path);
  if (refusal) return refusal;
  const text = input.host.readFile(uri);
  const entryFor = (key: Uint8Array): IgnoreEntry => ({
    fingerprint: parts.fingerprintOf(key, finding),
    rule: finding.rule.id,
    reason,
    file: relative(folder.uri, input.uri),
    added: parts.today(),
  });
  const plan = { kind: 'plan', version: input.version, edits: [] } as const;
  if (text === undefined || text.trim() === '') {
    const key = parts.newKey();
    const range = new LineIndex(text ?? '').rangeOf({ start: 0, end: text?.length ?? 0 });
    const edits = [{ range, newText: newIgnoreFile(key, entryFor(key)) }];
    return { ...plan, file: { uri, exists: text !== undefined, edits } };
  }
  const file = readIgnoreFile(text);
  if ('error' in file) return refuse('unsupported', file.error);
  const entry = entryFor(file.key);
  if (file.isIgnored(entry.fingerprint)) return plan;
  const { newText, ...span } = addIgnoreEntry(text, entry);
  return {
    ...plan,
    file: { uri, exists: true, edits: [{ range: new LineIndex(text).rangeOf(span), newText }] },
  };
}

function relative(folder: string, uri: string): string {
  const path = uri.startsWith(`${folder}/`)
    ? uri.slice(folder.length + 1)
    : uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
