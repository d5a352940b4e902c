import { scan } from '../engine';
import type { ScanOptions, ScanResult } from '../engine/types';
import type { ServerSettings } from '../protocol/settings';
import type { Position, Range } from '../text/types';
import { Documents, maxTextLength } from './documents';
import type { Ignores } from './ignoreFiles';
import { IgnoreFiles } from './ignoreFiles';
import { createPlanning } from './planning';
import { serverSettings } from './serverSettings';
import type { DocumentFindings, Host, IgnoreFileState, Service } from './types';
import { sameUri } from './uris';

const nothing: ScanResult = { findings: [], truncated: false, suppressed: 0 };
const tooLarge = 'Strongroom does not scan files over 50 million characters.';

/** Wires all rooms and keeps the open documents. */
export function createService(disk: Host): Service {
  let settings = serverSettings();
  const documents = new Documents();
  const host: Host = {
    readFile: (uri) => documents.textOf(uri) ?? disk.readFile(uri),
    workspaceFolder: (uri) => disk.workspaceFolder(uri),
    obstacle: (uri) => disk.obstacle?.(uri),
  };
  const ignoreFiles = new IgnoreFiles(host, settings['strongroom.ignoreFile']);
  const options = new OptionsCache();

  const optionsFor = (uri: string, languageId: string | undefined) =>
    options.get(ignoreFiles.for(uri), languageId, settings);

  function ignoreFile(uri: string): IgnoreFileState {
    const { uri: file, problem, keyFromFile } = ignoreFiles.for(uri);
    const isItself = file !== undefined && sameUri(file, uri);
    return {
      isItself,
      hasKey: keyFromFile,
      ...(file === undefined ? {} : { uri: file }),
      ...(problem === undefined ? {} : { problem }),
    };
  }

  function findings(uri: string): DocumentFindings {
    const document = documents.get(uri);
    if (!document) return { ...nothing, version: 0, resultId: 'closed' };
    const { version } = document;
    if (!settings['strongroom.enable']) return { ...nothing, version, resultId: 'disabled' };
    const file = ignoreFile(uri);
    if (file.isItself) return { ...nothing, version, ...noticed('ignore file', file.problem) };
    if (!document.scan) return { ...nothing, version, ...noticed('too large', tooLarge) };
    const { result, resultId } = documents.answer(uri, optionsFor(uri, document.languageId));
    return { ...result, version, resultId };
  }

  function scanText(uri: string, languageId: string | undefined, text: string): ScanResult {
    if (text.length > maxTextLength || ignoreFile(uri).isItself) return nothing;
    return scan(text, optionsFor(uri, languageId));
  }

  function changed(uri: string): void {
    if (ignoreFile(uri).isItself) ignoreFiles.reset();
  }

  return {
    configure: (next: ServerSettings) => {
      settings = next;
      options.clear();
      ignoreFiles.reset(next['strongroom.ignoreFile']);
    },
    open: (uri, languageId, version, text) => {
      documents.open(uri, languageId, version, text, optionsFor(uri, languageId));
      changed(uri);
    },
    change: (uri, version, changes) => {
      documents.change(uri, version, changes);
      changed(uri);
    },
    close: (uri) => {
      documents.close(uri);
      changed(uri);
    },
    ignoreFileChanged: () => ignoreFiles.reset(),
    ignoreFile,
    findings,
    findingAt: (uri, position) => findings(uri).findings.find(({ range }) => holds(range, position)),
    scanText,
    ...createPlanning({
      host,
      document: (uri) => documents.get(uri),
      findings: (uri) => findings(uri).findings,
      settings: () => settings,
    }),
  };
}

/** The same object for the same options, so that a document sees when they have changed. */
class OptionsCache {
  #byIgnores = new WeakMap<Ignores, Map<string | undefined, ScanOptions>>();

  get(ignores: Ignores, languageId: string | undefined, settings: ServerSettings): ScanOptions {
    let byLanguage = this.#byIgnores.get(ignores);
    if (!byLanguage) this.#byIgnores.set(ignores, (byLanguage = new Map<string | undefined, ScanOptions>()));
    let options = byLanguage.get(languageId);
    if (!options) {
      options = {
        ...(languageId === undefined ? {} : { languageId }),
        fingerprintKey: ignores.key,
        isIgnored: ignores.isIgnored,
        maxFindings: settings['strongroom.maxFindingsPerFile'],
        minimumConfidence: settings['strongroom.minimumConfidence'],
      };
      byLanguage.set(languageId, options);
    }
    return options;
  }

  clear(): void {
    this.#byIgnores = new WeakMap();
  }
}

function noticed(id: string, notice: string | undefined) {
  return notice === undefined ? { resultId: id } : { resultId: `${id}: ${notice}`, notice };
}

function holds({ start, end }: Range, { line, character }: Position): boolean {
  const afterStart = line > start.line || (line === start.line && character >= start.character);
  return afterStart && (line < end.line || (line === end.line && character <= end.character));
}
