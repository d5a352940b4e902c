/**
 * Variables that carry, or lead to, a credential of a vault. The language server reads untrusted text, so it
 * gets none of them: `VAULT_*` and `BAO_*` as a whole (token, address, namespace, client key …), and
 * what commonly holds a credential under another name.
 */
const vaultName = /^(?:VAULT|BAO|OPENBAO|STRONGROOM)_/i;
const credentialName =
  /(?:TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|CREDENTIALS?|PRIVATE_?KEY|API_?KEY|ACCESS_?KEY)/i;

/**
 * Overrides for the server's environment. `vscode-languageclient` starts from `process.env` and lays these
 * over it; a key with the value undefined is left out by Node when it starts the process.
 */
export function withoutCredentials(
  env: Readonly<Record<string, string | undefined>>,
): Record<string, undefined> {
  const overrides: Record<string, undefined> = {};
  for (const name of Object.keys(env)) {
    if (vaultName.test(name) || credentialName.test(name)) overrides[name] = undefined;
  }
  return overrides;
}
