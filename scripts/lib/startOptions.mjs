import path from 'node:path';
import { parseArgs } from 'node:util';
import { toolsDir } from './paths.mjs';
import { UserError } from './progress.mjs';

export const startHelp = `Usage: npm start -- [options]

Opens a sample workspace in VS Code with the extension, next to a development vault. Installs what is missing into .tools/.
Set VAULT_ADDR to use a vault of yours instead; VAULT_TOKEN, VAULT_NAMESPACE, VAULT_CACERT, VAULT_CLIENT_CERT,
VAULT_CLIENT_KEY and VAULT_TLS_SERVER_NAME count too.

  --desktop      use the desktop VS Code whose "code" command is on PATH (default: VS Code in the browser)
  --no-open      do not open a browser
  --port N       port for VS Code in the browser (default: 8400 or the next free one)
  --folder DIR   where sample workspace, vault and settings are kept (default: .tools)
  --reset        start afresh: sample workspace, development vault, VS Code's settings
  --help         show this
`;

/**
 * @typedef {object} StartOptions
 * @property {boolean} help
 * @property {boolean} desktop
 * @property {boolean} open whether to open a browser
 * @property {number | undefined} port
 * @property {boolean} reset
 * @property {string} workspace the sample workspace
 * @property {string} folder state, logs, settings and the vault's data
 */

/** Reads the command line. @returns {StartOptions} @throws {UserError} */
export function readStartOptions() {
  try {
    const { values } = parseArgs({
      options: {
        desktop: { type: 'boolean', default: false },
        'no-open': { type: 'boolean', default: false },
        port: { type: 'string' },
        folder: { type: 'string', default: toolsDir },
        reset: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    const port = values.port === undefined ? undefined : Number(values.port);
    if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65536)) {
      throw new Error(`--port wants a number from 1 to 65535, not ${values.port}`);
    }
    const base = path.resolve(values.folder);
    return {
      ...values,
      port,
      open: !values['no-open'],
      workspace: path.join(base, 'sample-workspace'),
      folder: path.join(base, 'start'),
    };
  } catch (error) {
    throw new UserError(`${error instanceof Error ? error.message : String(error)}\n\n${startHelp}`);
  }
}
