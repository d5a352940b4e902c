import type { PlacedDocument, Problem } from '../../manifests';
import { checkFile, crossProblems, ManifestIndex } from '../../manifests';
import { LineIndex } from '../../text/lineIndex';
import type { Range } from '../../text/types';
import { contextsAround, manifestFiles, manifestText } from './files';

/** The report on one document. */
export interface DocumentReport {
  readonly file: string;
  /** From 0: the part between `---` lines, empty parts counted. */
  readonly docIndex: number;
  /** Empty where the document has none. */
  readonly kind: string;
  readonly apiVersion: string;
  readonly name: string;
  /** Would the API server and the operator's webhook take it? */
  readonly ok: boolean;
  readonly problems: readonly DocumentProblem[];
}

export interface DocumentProblem extends Pick<Problem, 'code' | 'severity' | 'source' | 'message'> {
  /** As in LSP: from 0, in UTF-16 units. */
  readonly range: Range;
}

interface FileReport {
  readonly name: string;
  readonly path: string;
  readonly lines: LineIndex;
  readonly documents: readonly PlacedDocument[];
}

/** Checks files, each by itself and then against all others. Throws a refusal. */
export function checkManifests(paths: readonly string[]): DocumentReport[] {
  const files = [...manifestFiles(paths)];
  const contextOf = contextsAround(files);
  const index = new ManifestIndex();
  const checked: FileReport[] = [];
  for (const { name, path } of files) {
    const text = manifestText(path);
    const documents = text === undefined ? [] : checkFile(text, contextOf(path));
    if (text === undefined || documents.length === 0) continue;
    index.set(path, documents);
    checked.push({ name, path, lines: new LineIndex(text), documents });
  }
  return checked.flatMap((file) => reportFile(file, index));
}

function reportFile({ name, path, lines, documents }: FileReport, index: ManifestIndex): DocumentReport[] {
  const across = new Map(
    index.documentsOf(path).map((located) => [located.start, crossProblems(located, index)]),
  );
  return documents.flatMap(({ index: docIndex, start, document }) => {
    const { kind, apiVersion, name: called, ok, checked } = document;
    const all = [...document.problems, ...(across.get(start) ?? [])].sort((a, b) => a.start - b.start);
    if (!checked && all.length === 0) return [];
    const problems = all.map(({ code, severity, source, message, ...span }) => ({
      code,
      severity,
      source,
      message,
      range: lines.rangeOf({ start: start + span.start, end: start + span.end }),
    }));
    return [{ file: name, docIndex, kind, apiVersion, name: called, ok, problems }];
  });
}
