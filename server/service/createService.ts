import { createHash } from 'node:crypto';
import { scan } from '../engine';
import type { ScanOptions, ScanResult } from '../engine/types';
import type { ServerSettings } from '../protocol/settings';
import type { Position, Range } from '../text/types';
import type { FileRemark } from './config/configFile';
import { ConfigFiles, isUnscanned } from './config/configFiles';
import { Documents, maxTextLength } from './documents';
import { IgnoreFiles } from './ignoreFiles';
import { idleRemark } from './message';
import { createPlanning } from './planning';
import { serverSettings } from './serverSettings';
import { today } from './today';
import type {
  ConfigurationState,
  DocumentFindings,
  Host,
  IgnoreFileState,
  Remark,
  Service,
  TextFindings,
} from './types';
import { pathIn, sameUri } from './uris';

const nothing: ScanResult = { findings: [], truncated: false, suppressed: 0 };
/** As a column: beyond the end of any line, so that a remark is about the whole of it. */
const restOfLine = 2 ** 31 - 1;
const tooLarge = 'Strongroom does not scan files over 50 million characters.';

/**
 * Wires all rooms and keeps the open documents. `configFile` is used in place of the workspace's own of its kind, `key`
 * for fingerprints where no ignore file has one: 32 random bytes.
 */
export function createService(disk: Host, configFile?: string, key?: Uint8Array): Service {
  let settings = serverSettings();
  const documents = new Documents();
  const host: Host = {
    readFile: (uri) => documents.textOf(uri) ?? disk.readFile(uri),
    workspaceFolder: (uri) => disk.workspaceFolder(uri),
    obstacle: (uri) => disk.obstacle?.(uri),
  };
  const ignoreFiles = new IgnoreFiles(host, settings['strongroom.ignoreFile'], key);
  const configFiles = new ConfigFiles(host, configFile);
  const options = new OptionsCache();

  const optionsFor = (uri: string, languageId: string | undefined): ScanOptions => {
    const ignores = ignoreFiles.for(uri);
    const config = configFiles.for(uri);
    return {
      ...(languageId === undefined ? {} : { languageId }),
      path: pathIn(host.workspaceFolder(uri)?.uri, uri),
      fingerprintKey: ignores.key,
      isIgnored: (print, found) => ignores.isIgnored(print) || config.allows(found, uri),
      rulebook: config.rulebook,
      today: today(),
      maxFindings: settings['strongroom.maxFindingsPerFile'],
      minimumConfidence: settings['strongroom.minimumConfidence'],
    };
  };
  /** The same object while nothing has changed, so that a document sees when something has. */
  const steadyOptions = (uri: string, languageId: string) =>
    options.get([ignoreFiles.for(uri), configFiles.for(uri), settings, today()], `${languageId} ${uri}`, () =>
      optionsFor(uri, languageId),
    );

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
    const remarks = remarksOn(uri);
    if (file.isItself || isUnscanned(uri))
      return {
        ...nothing,
        version,
        ...noticed('not scanned', file.isItself ? file.problem : undefined, remarks),
      };
    if (!document.scan) return { ...nothing, version, ...noticed('too large', tooLarge, remarks) };
    const { result, resultId } = documents.answer(uri, steadyOptions(uri, document.languageId));
    const { remarks: more = [], ...found } = told(result);
    return { ...found, version, ...noticed(resultId, undefined, [...remarks, ...more]) };
  }

  /** What there is to say about a file that says how to scan. */
  function remarksOn(uri: string): Remark[] {
    if (ignoreFile(uri).isItself) return ignoreFiles.for(uri).expired().map(onLine('idle'));
    const config = configFiles.for(uri).problems.find((file) => sameUri(file.uri, uri));
    return config?.remarks.map(onLine('problem')) ?? [];
  }

  function configuration(uri: string): ConfigurationState {
    const { uri: file, expired, unused } = ignoreFiles.for(uri);
    const marks = (remarks: readonly FileRemark[], kind: Remark['kind']) =>
      file === undefined || remarks.length === 0 ? [] : [{ uri: file, remarks: remarks.map(onLine(kind)) }];
    return {
      rules: configFiles.for(uri).rules,
      remarks: [
        ...configFiles.for(uri).problems.map(({ uri: place, remarks }) => ({
          uri: place,
          remarks: remarks.map(onLine('problem')),
        })),
        ...marks(expired(), 'idle'),
      ],
      unused: marks(unused(), 'idle'),
    };
  }

  const isConfiguration = (uri: string) => ignoreFile(uri).isItself || configFiles.isOne(uri);

  function scanText(uri: string, languageId: string | undefined, text: string): TextFindings {
    if (text.length > maxTextLength || ignoreFile(uri).isItself || isUnscanned(uri)) return nothing;
    return told(scan(text, optionsFor(uri, languageId)));
  }

  function reset(): void {
    ignoreFiles.reset();
    configFiles.reset();
  }

  function changed(uri: string): void {
    if (isConfiguration(uri)) reset();
  }

  return {
    configure: (next: ServerSettings) => {
      settings = next;
      ignoreFiles.reset(next['strongroom.ignoreFile']);
      configFiles.reset();
    },
    open: (uri, languageId, version, text) => {
      documents.open(uri, languageId, version, text, steadyOptions(uri, languageId));
      changed(uri);
    },
    change: (uri, version, changes) => {
      documents.change(uri, version, changes);
      changed(uri);
    },
    close: (uri) => {
      documents.close(uri);
      options.forget(` ${uri}`);
      changed(uri);
    },
    configurationChanged: reset,
    isConfiguration,
    remarksOn: (uri) => {
      const { isItself, problem } = ignoreFile(uri);
      return { remarks: remarksOn(uri), ...(isItself && problem !== undefined && { notice: problem }) };
    },
    configuration,
    ignoreFile,
    findings,
    document: (uri) => {
      const { scan: open, languageId = '', version = 0 } = documents.get(uri) ?? {};
      return open && { languageId, version, text: () => open.text() };
    },
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

class OptionsCache {
  readonly #kept = new Map<string, { readonly from: readonly unknown[]; readonly options: ScanOptions }>();

  get(from: readonly unknown[], name: string, make: () => ScanOptions): ScanOptions {
    const kept = this.#kept.get(name);
    if (kept && from.every((part, i) => part === kept.from[i])) return kept.options;
    const options = make();
    this.#kept.set(name, { from, options });
    return options;
  }

  /** Those whose name ends so. */
  forget(end: string): void {
    for (const name of this.#kept.keys()) if (name.endsWith(end)) this.#kept.delete(name);
  }
}

/** The engine's result in the service's words. */
function told({ idleSuppressions, ...result }: ScanResult): TextFindings {
  return idleSuppressions ? { ...result, remarks: idleSuppressions.map(idleRemark) } : result;
}

function noticed(id: string, notice: string | undefined, remarks: readonly Remark[]) {
  const said = [
    ...(notice === undefined ? [] : [notice]),
    ...remarks.map((remark) => JSON.stringify(remark)),
  ];
  return {
    resultId: said.length === 0 ? id : `${id}: ${createHash('sha256').update(said.join('\n')).digest('hex')}`,
    ...(notice === undefined ? {} : { notice }),
    ...(remarks.length === 0 ? {} : { remarks }),
  };
}

const onLine =
  (kind: Remark['kind']) =>
  ({ line, message }: FileRemark): Remark => {
    const start = { line, character: 0 };
    return { kind, message, range: { start, end: { line, character: restOfLine } } };
  };

function holds({ start, end }: Range, { line, character }: Position): boolean {
  const afterStart = line > start.line || (line === start.line && character >= start.character);
  return afterStart && (line < end.line || (line === end.line && character <= end.character));
}
