import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { VaultError } from '../vault/errors';
import { loginWithToken } from './givenToken';
import type { AuthMethod } from './method';

/** Where `vault login` and `bao login` keep their token. */
const file = (): string => join(homedir(), '.vault-token');

export const tokenFile: AuthMethod = {
  id: 'tokenFile',
  title: 'Token of the command line',
  description: 'The token that `vault login` left in ~/.vault-token',
  available: () => existsSync(file()),
  login: async (transport, _profile, _prompts, signal) => {
    let text: string;
    try {
      text = await readFile(file(), 'utf8');
    } catch {
      throw new VaultError('badRequest', `Cannot read ${file()}. Run \`vault login\` first.`);
    }
    return loginWithToken(transport, text, file(), signal);
  },
};
