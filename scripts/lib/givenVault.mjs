import { UserError } from './progress.mjs';

/**
 * The vault that the environment names, as profile and token.
 * @param {NodeJS.ProcessEnv} env
 * @returns {{ profile: { name: string, address: string, authMethod: string }, address: string, token: string | undefined } | undefined} undefined without `VAULT_ADDR`
 * @throws {UserError} for an address that no profile can have
 */
export function givenVault(env) {
  const given = env['VAULT_ADDR'];
  if (!given) return undefined;
  const url = URL.canParse(given) ? new URL(given) : undefined;
  const bare = url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
  if (!bare) {
    throw new UserError(
      'VAULT_ADDR cannot be used: write it as scheme, host and port, like https://vault.example.com:8200. ' +
        'Without it, a development vault is started.',
    );
  }
  const named = {
    namespace: env['VAULT_NAMESPACE'],
    caFile: env['VAULT_CACERT'],
    clientCertFile: env['VAULT_CLIENT_CERT'],
    clientKeyFile: env['VAULT_CLIENT_KEY'],
    tlsServerName: env['VAULT_TLS_SERVER_NAME'],
  };
  const set = Object.fromEntries(Object.entries(named).filter(([, value]) => value));
  return {
    address: url.origin,
    profile: { name: 'Vault', address: url.origin, authMethod: 'token', ...set },
    token: env['VAULT_TOKEN'] || undefined,
  };
}
