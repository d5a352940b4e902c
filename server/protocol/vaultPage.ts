/**
 * The vault's web page of a secret, or of a mount when `path` is ''. OpenBao and Vault up to 1.14 show KV of both
 * versions there; later Vaults lead from there to their newer page. Undefined for what is no web address, or a path
 * that a browser would take for another one.
 */
export function vaultPage(
  address: string,
  namespace: string | undefined,
  mount: string,
  path: string,
): string | undefined {
  const names = path.split('/');
  if (!/^https?:\/\/[^/?#@\s]+(?:\/|$)/i.test(address) || names.some((name) => /^\.{1,2}$/.test(name)))
    return undefined;
  const page = path === '' ? 'list' : `show/${names.map(encodeURIComponent).join('/')}`;
  const query = namespace ? `?namespace=${encodeURIComponent(namespace)}` : '';
  return `${address.replace(/\/+$/, '')}/ui/vault/secrets/${encodeURIComponent(mount)}/${page}${query}`;
}
