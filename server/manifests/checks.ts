import { externalSecretAdmission, secretStoreAdmission } from './admission/admission';
import type { Check } from './document';
import { sealedSecret, sops } from './kinds/encrypted';
import { injector } from './kinds/injector';
import { secret } from './kinds/secret';
import { secretProviderClass } from './kinds/secretProviderClass';
import { vaultAction } from './kinds/vaultAction';
import { vaultSecretsOperator } from './kinds/vaultSecretsOperator';
import { find } from './lints/find';
import { metadata } from './lints/metadata';
import { refreshInterval } from './lints/refreshInterval';
import { remoteKey } from './lints/remoteKey';
import { rewrite } from './lints/rewrite';
import { secretKeys } from './lints/secretKeys';
import { storeAuth } from './lints/storeAuth';
import { storePath } from './lints/storePath';
import { storeReference } from './lints/storeReference';
import { template } from './lints/template';

/** Every check of one document beside its schema. */
const checks: readonly Check[] = [
  externalSecretAdmission,
  secretStoreAdmission,
  secret,
  vaultSecretsOperator,
  secretProviderClass,
  injector,
  sops,
  sealedSecret,
  vaultAction,
  metadata,
  storeReference,
  refreshInterval,
  remoteKey,
  secretKeys,
  find,
  rewrite,
  template,
  storeAuth,
  storePath,
];

/** Those for a kind. */
export function checksFor(group: string, kind: string): readonly Check[] {
  const names = new Set([`${group}/${kind}`, `${group}/*`, ...(kind === '' ? [] : ['*'])]);
  return checks.filter(({ kinds }) => kinds.some((name) => names.has(name)));
}
