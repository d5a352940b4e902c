/** How to reach one vault; the token apart. Files are read by the transport when it connects. */
export interface VaultEndpoint {
  readonly address: string;
  readonly namespace?: string;
  readonly caFile?: string;
  readonly clientCertFile?: string;
  readonly clientKeyFile?: string;
  readonly tlsServerName?: string;
  /** Milliseconds for one request. */
  readonly timeout: number;
}

export interface RequestOptions {
  readonly signal?: AbortSignal;
}

export interface TransportOptions extends RequestOptions {
  /** Query parameters, not yet encoded. */
  readonly query?: Readonly<Record<string, string>>;
}

export type VaultMethod = 'GET' | 'LIST' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One request, one answer; throws `VaultError` only. */
export interface Transport {
  readonly endpoint: VaultEndpoint;
  /**
   * `path` is as Vault shows it, without `/v1/` and not encoded: `secret/data/my app`. Empty, `.` and `..` segments are
   * refused (kind `badRequest`).
   */
  request<T>(
    method: VaultMethod,
    path: string,
    body?: object,
    options?: TransportOptions,
  ): Promise<VaultAnswer<T>>;
  /** The same endpoint with another token (undefined: none). */
  withToken(token: string | undefined): Transport;
}

export interface VaultAnswer<T> {
  readonly data: T;
  readonly auth?: VaultAuth;
}

export interface VaultAuth {
  readonly clientToken: string;
  readonly accessor: string;
  readonly policies: readonly string[];
  /** Seconds; 0 never expires. */
  readonly leaseDuration: number;
  readonly renewable: boolean;
}

export interface Mount {
  /** Without trailing slash: `secret`, `team/kv`. */
  readonly path: string;
  /** `kv`, `pki`, `transit`, … */
  readonly type: string;
  readonly description: string;
  /** Only for type `kv`. */
  readonly kvVersion?: 1 | 2;
}

/**
 * A secret's fields. Values are whatever JSON was stored; most are strings. A number that JavaScript cannot hold
 * exactly comes as a `LosslessNumber` and is written back as it was.
 */
export type SecretData = Readonly<Record<string, unknown>>;

export interface KvSecret {
  readonly data: SecretData;
  /** KV v2: the version read; KV v1: 0. */
  readonly version: number;
  /** KV v2: when the vault will delete this version by itself (RFC 3339); absent when it will not. */
  readonly deletionTime?: string;
}

export interface KvVersionInfo {
  readonly version: number;
  readonly createdTime: string;
  readonly deleted: boolean;
  readonly destroyed: boolean;
}

/** KV of either version behind one set of verbs. Paths are below the mount, without slashes at either end. */
export interface Kv {
  readonly mount: string;
  readonly version: 1 | 2;
  /** Names in a folder, folders with a trailing slash; '' is the mount's root. A missing folder is empty. */
  list(folder: string, options?: RequestOptions): Promise<readonly string[]>;
  /** Throws `notFound` when it never existed, `deleted` when its latest version is deleted or destroyed. */
  read(path: string, options?: RequestOptions & { readonly version?: number }): Promise<KvSecret>;
  /**
   * KV v2: writes only if the present version is `cas` (0: must not exist), else throws `conflict`.
   * KV v1 has no check-and-set: `cas` is ignored there. Returns the new version (v1: 0).
   */
  write(path: string, data: SecretData, cas: number, options?: RequestOptions): Promise<number>;
  /** The present version for the next `cas`: also of a deleted secret; 0 when there is none. KV v1: 0. */
  currentVersion(path: string, options?: RequestOptions): Promise<number>;
  /** KV v2: the latest version only (can be undone). KV v1: the secret, for good. */
  deleteLatest(path: string, options?: RequestOptions): Promise<void>;
  /**
   * KV v2 only: exactly this version, latest or not (can be undone). Unlike `deleteLatest` it cannot hit what another
   * client wrote in between.
   */
  deleteVersion(path: string, version: number, options?: RequestOptions): Promise<void>;
  /** KV v2 only. */
  undelete(path: string, version: number, options?: RequestOptions): Promise<void>;
  /** KV v2 only; oldest first. Empty when there never was one. */
  versions(path: string, options?: RequestOptions): Promise<readonly KvVersionInfo[]>;
  /**
   * KV v2 only: merges at the server, so it needs `patch` but not `read`; a null removes its field. Without `cas` it
   * takes any present version. Throws `notFound` or `deleted` when there is nothing to merge into. Returns the new version.
   */
  patch(path: string, data: SecretData, cas: number | undefined, options?: RequestOptions): Promise<number>;
  /** KV v2 only: the names of the fields and the version, without any value. */
  fieldNames(
    path: string,
    options?: RequestOptions,
  ): Promise<{ readonly names: readonly string[]; readonly version: number }>;
}

/** A live, logged-in vault as the views and commands use it. */
export interface VaultClient {
  readonly endpoint: VaultEndpoint;
  /** Secrets engines the token may use, by path; the vault's own (`sys`, `identity`) are left out. */
  mounts(options?: RequestOptions): Promise<readonly Mount[]>;
  /** The mount that `path` (such as `team/kv/app/db`) is under; throws `denied` when there is none that the token may see. */
  findMount(path: string, options?: RequestOptions): Promise<Mount>;
  kv(mount: string, kvVersion: 1 | 2): Kv;
  /** Raw access for what has no verb yet. */
  readonly transport: Transport;
}
