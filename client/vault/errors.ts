/** Everything that can go wrong between us and a vault, as the user must tell it apart. */
export type VaultErrorKind =
  | 'sealed' // 503, or health says so
  | 'denied' // 403 with a live token
  | 'expired' // the token is no longer valid (403 and lookup-self fails too)
  | 'notFound'
  | 'deleted' // KV v2: the version exists but is deleted or destroyed
  | 'conflict' // check-and-set did not match
  | 'unreachable' // refused, DNS, reset
  | 'timeout'
  | 'cancelled'
  | 'tls'
  | 'badRequest' // 400 that is none of the above; no secrets engine at the path
  | 'server'; // 5xx, or an answer that is not Vault's

/** Never holds a token, a value, or a request's body. `message` says what to do next. */
export class VaultError extends Error {
  override readonly name = 'VaultError';
  readonly kind: VaultErrorKind;
  /** HTTP status, where there was an answer. */
  readonly status: number | undefined;
  /** KV v2, kind `deleted`: the version that is deleted, which the next write's `cas` must name. */
  readonly version: number | undefined;
  constructor(kind: VaultErrorKind, message: string, status?: number, version?: number) {
    // VS Code makes a link, also one that runs a command, of `[text](target)` in a message: no vault may write one.
    super(message.replaceAll('](', '] ('));
    this.kind = kind;
    this.status = status;
    this.version = version;
  }
}

/** Is `error` a `VaultError` of one of these kinds? */
export const isVaultError = (error: unknown, ...kinds: readonly VaultErrorKind[]): error is VaultError =>
  error instanceof VaultError && kinds.includes(error.kind);
