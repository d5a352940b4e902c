/** A server's product and version, as far as its policies depend on them. */
export interface Dialect {
  readonly product: 'vault' | 'openbao';
  readonly version: Version;
}

export type Version = readonly [major: number, minor: number, patch: number];

/** The newest of each product whose behaviour is known. */
export const newest: Readonly<Record<Dialect['product'], Dialect>> = {
  openbao: { product: 'openbao', version: [2, 7, 2] },
  vault: { product: 'vault', version: [1, 21, 4] },
};

export const productName: Readonly<Record<Dialect['product'], string>> = {
  openbao: 'OpenBao',
  vault: 'HashiCorp Vault',
};

/** From which version on each product has something; a product that is absent never has it. */
type Since = Partial<Readonly<Record<Dialect['product'], Version>>>;

const always: Since = { vault: [0, 0, 0], openbao: [0, 0, 0] };

/** Every capability, in the order in which they are offered. */
export const capabilities: Readonly<Record<string, Since>> = {
  create: always,
  read: always,
  update: always,
  patch: always,
  delete: always,
  list: always,
  sudo: always,
  deny: always,
  scan: { openbao: [2, 2, 0] },
  subscribe: { vault: [1, 13, 0] },
  recover: { vault: [1, 20, 0] },
};

/** Every key of a path's block. */
export const pathKeys: Readonly<Record<string, Since>> = {
  capabilities: always,
  policy: always,
  comment: always,
  allowed_parameters: always,
  denied_parameters: always,
  required_parameters: always,
  min_wrapping_ttl: always,
  max_wrapping_ttl: always,
  mfa_methods: always,
  control_group: { vault: [0, 10, 0], openbao: [2, 7, 0] },
  subscribe_event_types: { vault: [1, 13, 0] },
  pagination_limit: { openbao: [2, 2, 0] },
  expiration: { openbao: [2, 3, 0] },
  list_scan_response_keys_filter_path: { openbao: [2, 4, 0] },
};

/** Behaviours that differ. Each was seen on the servers, or read in their sources. */
const behaviours = {
  /** `=` twice for one key is refused; otherwise lists grow and the last scalar wins. */
  refusesDuplicateAttributes: { vault: [1, 21, 0] },
  /** LIST tries the path with its slash first (GHSA-xp3c-3jw3-4vcr); otherwise without it. */
  listsWithSlashFirst: { openbao: [2, 6, 0] },
  /** A substituted value with `*`, `+` or `/` drops the rule (GHSA-59w7-v8rr-pr4p). */
  blocksWildcardSubstitution: { openbao: [2, 6, 0] },
  /** Such a value makes every request of the token fail instead. */
  failsOnWildcardSubstitution: { openbao: [2, 7, 0] },
  /** Errors of a path begin with `path "…": ` once more. */
  prefixesPathErrors: { openbao: [2, 7, 0] },
} satisfies Readonly<Record<string, Since>>;

export type Behaviour = keyof typeof behaviours;

export const hasBehaviour = (dialect: Dialect, behaviour: Behaviour): boolean =>
  isSince(dialect, behaviours[behaviour]);

export const hasCapability = (dialect: Dialect, name: string): boolean =>
  Object.hasOwn(capabilities, name) && isSince(dialect, capabilities[name]);

export const hasPathKey = (dialect: Dialect, name: string): boolean =>
  Object.hasOwn(pathKeys, name) && isSince(dialect, pathKeys[name]);

function isSince({ product, version }: Dialect, since: Since | undefined): boolean {
  const first = since?.[product];
  return first !== undefined && compareVersions(version, first) >= 0;
}

function compareVersions(a: Version, b: Version): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}

/** `2.6.1`, `v1.21`, `1.19.6+ent`; undefined for anything else. */
export function readVersion(text: string): Version | undefined {
  const match = /^v?(\d{1,4})\.(\d{1,4})(?:\.(\d{1,4}))?(?:[-+ ].*)?$/.exec(text.trim());
  return match ? [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)] : undefined;
}

/** Where the products have a thing, in words: `OpenBao 2.2 and later`. */
export function availability(table: Readonly<Record<string, Since>>, name: string): string | undefined {
  const since = Object.hasOwn(table, name) ? table[name] : undefined;
  if (!since || since === always) return undefined;
  const products = ['openbao', 'vault'] as const;
  return products
    .flatMap((product) => {
      const first = since[product];
      return first ? [`${productName[product]} ${first[0]}.${first[1]} and later`] : [];
    })
    .join(', ');
}
