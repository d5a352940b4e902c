import type { Check } from '../document';
import { eso, storeKinds } from '../document';
import { admitExternalSecret } from './externalSecret';
import { admitSecretStore } from './secretStore';

/** The operator's webhooks. They look at one version only: the others are not served. */
export const externalSecretAdmission: Check = {
  kinds: [`${eso}/ExternalSecret`],
  source: 'admission',
  severity: 'error',
  check: ({ object, version }, report) => {
    if (version === 'v1') admitExternalSecret(object, report);
  },
};

export const secretStoreAdmission: Check = {
  kinds: storeKinds,
  source: 'admission',
  severity: 'error',
  check: ({ object, version }, report) => {
    if (version === 'v1') admitSecretStore(object, report);
  },
};
