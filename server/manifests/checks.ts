import { externalSecretAdmission, secretStoreAdmission } from './admission/admission';
import type { Check } from './document';
import { sealedSecret, sops } from './kinds/encrypted';
import { injector } from './kinds/injector';
import { secret } from './kinds/secret';
import { secretProviderClass } from './kinds/secretProviderClass';
import { vaultAction } from './kinds/vaultAction';
import { vaultSecretsOperator } from './kinds/vaultSecretsOperator';
import { decoding } from './lints/decoding';
import { find } from './lints/find';
import { helmTemplate } from './lints/helmTemplate';
import { metadata } from './lints/metadata';
import { policies } from './lints/policies';
import { refreshInterval } from './lints/refreshInterval';
import { remoteKey } from './lints/remoteKey';
import { rewrite } from './lints/rewrite';
import { secretKeys } from './lints/secretKeys';
import { storeAuth } from './lints/storeAuth';
import { storePath } from './lints/storePath';
import { storeReference } from './lints/storeReference';
import { template } from './lints/template';
import { kindSchema } from './schema/schemas';

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
  policies,
  refreshInterval,
  remoteKey,
  secretKeys,
  find,
  rewrite,
  template,
  decoding,
  helmTemplate,
  storeAuth,
  storePath,
];

/** Those for a kind; none for one that is not checked. */
export function checksFor(group: string, kind: string): readonly Check[] {
  const own = named(`${group}/${kind}`, `${group}/*`);
  return own.length > 0 || kindSchema(group, kind) ? [...own, ...named('*')] : [];
}

/** Those for whatever makes Pods. */
export const injectorChecks = (): readonly Check[] => named('injector/');

const named = (...names: readonly string[]): Check[] =>
  checks.filter(({ kinds }) => kinds.some((name) => names.includes(name)));
