import { fork } from 'node:child_process';

/** A language server in a process of its own, spoken to over Node's IPC. */
export class LspProcess {
  #next = 1;
  /** @type {Map<number, (result: any) => void>} */
  #waiting = new Map();

  /** @param {string} module */
  constructor(module) {
    this.process = fork(module, ['--node-ipc'], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    this.process.on('message', (/** @type {any} */ message) => {
      if (message.method !== undefined && message.id !== undefined)
        this.process.send({ jsonrpc: '2.0', id: message.id, result: null });
      else if (message.id !== undefined) this.#waiting.get(message.id)?.(message.result);
    });
  }

  /** @param {string} method @param {object} params @returns {Promise<any>} */
  request(method, params) {
    const id = this.#next++;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.process.send({ jsonrpc: '2.0', id, method, params });
    });
  }

  /** @param {string} method @param {object} params */
  notify(method, params) {
    this.process.send({ jsonrpc: '2.0', method, params });
  }

  initialize() {
    return this.request('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
  }

  end() {
    return new Promise((resolve) => this.process.once('exit', resolve).kill('SIGKILL'));
  }
}
