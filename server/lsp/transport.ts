import type { MessageReader, MessageWriter } from 'vscode-languageserver/node';
import {
  IPCMessageReader,
  IPCMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

export interface Transport {
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
}

/**
 * Node's IPC channel (`--node-ipc`) or standard input and output (`--stdio`), nothing else: the server opens
 * no socket. The process ends when the other side goes away.
 */
export function transport(argv: readonly string[]): Transport | undefined {
  if (argv.includes('--node-ipc') && process.send) {
    process.once('disconnect', leave);
    return { reader: new IPCMessageReader(process), writer: new IPCMessageWriter(process) };
  }
  if (argv.includes('--stdio')) {
    process.stdin.once('end', leave).once('close', leave);
    process.stdout.once('error', leave);
    return {
      reader: new StreamMessageReader(process.stdin),
      writer: new StreamMessageWriter(process.stdout),
    };
  }
  return undefined;
}

function leave(): never {
  process.exit(0);
}
