import { createKv1 } from './kv1';
import { createKv2 } from './kv2';
import { findMount, listMounts } from './mounts';
import type { Transport, VaultClient } from './types';

/** The verbs over a transport that carries a token. */
export const createVaultClient = (transport: Transport): VaultClient => ({
  endpoint: transport.endpoint,
  transport,
  mounts: (options) => listMounts(transport, options),
  findMount: (path, options) => findMount(transport, path, options),
  kv: (mount, kvVersion) => (kvVersion === 2 ? createKv2(transport, mount) : createKv1(transport, mount)),
});
