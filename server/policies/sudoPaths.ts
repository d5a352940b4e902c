import type { Dialect } from './dialects';

/** Paths whose requests need `sudo` beside the capability of the operation; a `*` at the end stands for any rest. */
const everywhere = (
  'sys/auth/* sys/remount sys/audit sys/audit/* sys/raw sys/raw/* sys/rotate sys/config/cors sys/config/auditing/* ' +
  'sys/config/ui/headers/* sys/plugins/catalog/* sys/revoke-prefix/* sys/revoke-force/* sys/leases sys/leases/lookup/* ' +
  'sys/leases/revoke-prefix/* sys/leases/revoke-force/* sys/internal/inspect/* sys/seal sys/step-down'
).split(' ');

const ofProduct: Readonly<Record<Dialect['product'], readonly string[]>> = {
  openbao: 'sys/rotate/keyring sys/rotate/root auth/token/accessors* auth/token/revoke-orphan/*'.split(' '),
  vault: (
    'auth/token/accessors/ auth/token/revoke-orphan sys/plugins/runtimes/catalog/* ' +
    'sys/storage/raft/snapshot-auto/config/* sys/internal/counters/activity/export sys/reporting/scan ' +
    'sys/replication/reindex sys/replication/dr/reindex sys/replication/performance/reindex ' +
    'sys/replication/primary/secondary-token sys/replication/dr/primary/secondary-token ' +
    'sys/replication/performance/primary/secondary-token'
  ).split(' '),
};

export const sudoPaths = (product: Dialect['product']): readonly string[] => [
  ...everywhere,
  ...ofProduct[product],
];

/** Does a request for this path need `sudo`? Of paths below `sys/` and `auth/token/`. */
export function needsSudo(path: string, product: Dialect['product']): boolean {
  return sudoPaths(product).some((entry) =>
    entry.endsWith('*') ? path.startsWith(entry.slice(0, -1)) : entry === path,
  );
}
