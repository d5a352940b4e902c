import { isMainThread } from 'node:worker_threads';
import { listen } from './lsp/connection';
import { transport } from './lsp/transport';

const found = isMainThread ? transport(process.argv) : undefined;
if (!isMainThread) {
  void import('./lsp/behind').then(({ runScanThread }) => runScanThread());
} else if (found) {
  const log = listen(found, __filename);
  // An uncaught error's own message could quote text: the default handler would print it.
  process.on('unhandledRejection', (reason) => log.failure('A background task', reason));
  process.on('uncaughtException', (error) => log.failure('The server', error));
} else {
  process.stderr.write(
    'The language server of Strongroom. Start it with --stdio, or with --node-ipc as a child of Node.js.\n',
  );
  process.exitCode = 2;
}
