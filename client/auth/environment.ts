import { VaultError } from '../vault/errors';
import { loginWithToken } from './givenToken';
import type { AuthMethod } from './method';

const variable = (): string | undefined => ['VAULT_TOKEN', 'BAO_TOKEN'].find((name) => process.env[name]);

export const environment: AuthMethod = {
  id: 'environment',
  title: 'Token from the environment',
  description: 'The token in VAULT_TOKEN or BAO_TOKEN',
  available: () => variable() !== undefined,
  login: async (transport, _profile, _prompts, signal) => {
    const name = variable();
    if (name === undefined) {
      throw new VaultError(
        'badRequest',
        'Neither VAULT_TOKEN nor BAO_TOKEN is set in the environment VS Code runs in.',
      );
    }
    return loginWithToken(transport, process.env[name] ?? '', name, signal);
  },
};
