import { readdirSync, readFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { readSmallText } from '../files/readSmall';
import type { ServerSettings } from '../protocol/settings';
import { createService } from '../service/createService';
import type { Host, Service } from '../service/types';
import { KnownFiles } from './knownFiles';
import type { ScanTask, ThreadData, WorkspaceFolder } from './messages';
import type { ScanTools } from './scanFolders';
import { digestOf, scanFolders } from './scanFolders';

/** As of `nice`: what the user waits for goes first. */
const niceness = 10;

/** What is told of a file, in the protocol's words. */
export interface Describer extends Pick<ScanTools<unknown>, 'describe' | 'policyProblems'> {
  configure(settings: ServerSettings): void;
}

/** The thread that scans: takes one task after the other until it is ended. */
export function serveScans(describerOf: (service: Service) => Describer): void {
  // Only there the call is about the thread; elsewhere it would slow down the whole process.
  if (process.platform === 'linux') setPriority(niceness);
  const { key, wanted }: ThreadData = workerData;
  const current = new Int32Array(wanted);
  let folders: readonly WorkspaceFolder[] = [];
  const texts = new Map<string, string>();
  const host: Host = {
    readFile: (uri) => {
      const text = readSmallText(uri);
      texts.set(uri, text ?? '');
      return text;
    },
    workspaceFolder: (uri) =>
      folders
        .filter((folder) => uri.startsWith(`${folder.uri}/`))
        .reduce<WorkspaceFolder | undefined>(
          (inner, folder) => (inner && inner.uri.length > folder.uri.length ? inner : folder),
          undefined,
        ),
  };
  const service = createService(host, undefined, key);
  const describer = describerOf(service);
  const program = programDigest();
  let known: { readonly storage: string | undefined; readonly files: KnownFiles } | undefined;

  parentPort?.on('message', (task: ScanTask) => {
    folders = task.folders;
    texts.clear();
    service.configure(task.settings);
    describer.configure(task.settings);
    const { storage } = task;
    if (!known || known.storage !== storage)
      known = {
        storage,
        files: new KnownFiles(storage === undefined ? undefined : join(storage, 'cleanFiles.json')),
      };
    scanFolders(task, {
      service,
      known: known.files,
      scannerOf: (folder) => {
        const place = `${folder}/any`;
        service.configuration(place);
        // A file without a finding stays so whatever is ignored.
        const ignoreFile = service.ignoreFile(place).uri;
        const config = [...texts]
          .filter(([uri]) => uri.startsWith(`${folder}/`) && uri !== ignoreFile)
          .flat();
        return digestOf([program, task.settings['strongroom.minimumConfidence'], ...config]);
      },
      describe: describer.describe,
      policyProblems: describer.policyProblems,
      isWanted: () => Atomics.load(current, 0) === task.id,
      tell: (news) => parentPort?.postMessage(news, []),
    });
  });
}

/** Stands for this program: its bundle and what is beside it, such as the rules. */
function programDigest(): string {
  const scripts = readdirSync(__dirname).filter((name) => name.endsWith('.js'));
  return digestOf(scripts.toSorted().map((name) => readFileSync(join(__dirname, name))));
}
