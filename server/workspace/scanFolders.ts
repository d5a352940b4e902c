import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { readText } from '../files/readText';
import { languageForFile } from '../languages';
import { isClean } from '../service/isClean';
import type { FileFindings, Service, TextFindings } from '../service/types';
import type { FileStamp, KnownFiles } from './knownFiles';
import type { ListedFile } from './listFiles';
import { listFiles } from './listFiles';
import type { FoundFile, ScanNews, ScanTask } from './messages';

export interface ScanTools<Problem> {
  readonly service: Service;
  readonly known: KnownFiles;
  /** Stands for all that decides what is found in a folder's files. */
  readonly scannerOf: (folder: string) => string;
  readonly describe: (uri: string, found: FileFindings) => readonly Problem[];
  /** What there is to say about the policies in a text; undefined when it holds none. */
  readonly policyProblems: (uri: string, text: string) => readonly Problem[] | undefined;
  /** False as soon as the task need not be finished. */
  readonly isWanted: () => boolean;
  readonly tell: (news: ScanNews<Problem>) => void;
}

/** Milliseconds between two messages, and between two times that what is known is kept. */
const newsInterval = 100;
const saveInterval = 10_000;

/** Scans the files of a task one after the other. Whatever a file holds or does, it goes on with the next one. */
export function scanFolders<Problem>(task: ScanTask, tools: ScanTools<Problem>): void {
  const { service, known, isWanted } = tools;
  const began = Date.now();
  const { files, cut } = listFiles(task, isWanted);
  const counts = { files: files.length, done: 0, read: 0, tooLarge: 0, unreadable: 0, cut };
  let found: FoundFile<Problem>[] = [];
  let told = 0;
  let saved = Date.now();
  const tell = (state: ScanNews<Problem>['state']) => {
    told = Date.now();
    tools.tell({ id: task.id, found, counts: { ...counts }, elapsed: told - began, state });
    found = [];
  };
  const scanners = new Map(task.folders.map(({ uri }) => [uri, tools.scannerOf(uri)]));

  for (const file of files) {
    if (!isWanted()) break;
    scanFile(file, `${scanners.get(file.folder.uri)}`);
    counts.done++;
    const now = Date.now();
    if (now - told >= newsInterval) tell('running');
    if (now - saved >= saveInterval) {
      known.save(false);
      saved = now;
    }
  }
  const complete = isWanted();
  known.save(complete && !task.only);
  tell(complete ? 'done' : 'stopped');

  function scanFile({ path, uri }: ListedFile, scanner: string): void {
    const stamp = stampOf(path);
    if (!stamp) return void counts.unreadable++;
    const name = known.nameOf(scanner, path);
    if (known.isUnchanged(name, stamp)) return;
    const content = readText(path);
    counts.read++;
    if (content.kind === 'problem') return void counts.unreadable++;
    if (content.kind === 'too-large') return void counts.tooLarge++;
    const text = content.kind === 'text' ? content.text : '';
    if (known.isSameText(name, stamp, text)) return;
    const languageId = languageForFile(basename(path.toString()))?.languageIds[0];
    const result = service.scanText(uri, languageId, text);
    const isConfiguration = service.isConfiguration(uri);
    const policy = tools.policyProblems(uri, text);
    if (isClean(result) && !isConfiguration && !policy) return known.add(name, stamp, text);
    known.forget(name);
    const told = tools.describe(uri, isConfiguration ? withRemarks(result, uri) : result);
    const problems = [...told, ...(policy ?? [])];
    if (problems.length > 0 || policy)
      found.push({ uri, secrets: result.findings.length, problems, isPolicy: policy !== undefined });
  }

  /** With what there is to say about a file that says how to scan. */
  function withRemarks(result: TextFindings, uri: string): FileFindings {
    const { remarks = [], ...about } = service.remarksOn(uri);
    return { ...result, ...about, remarks: [...(result.remarks ?? []), ...remarks] };
  }
}

function stampOf(path: Buffer): FileStamp | undefined {
  try {
    const { size, mtimeMs, ctimeMs } = statSync(path);
    return { size, mtimeMs, ctimeMs };
  } catch {
    return undefined;
  }
}

/** One name for everything that was given. */
export function digestOf(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('base64url');
}
