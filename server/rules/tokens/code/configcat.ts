import { named } from '../../named';
import { parts, structured } from '../../structured';

export const configcat = [
  structured({
    id: 'configcat-sdk-key',
    title: 'ConfigCat SDK key',
    grants: 'Reads the feature flags of the environment.',
    parts: ['configcat-sdk-1/', ['base64url', 22], '/', ['base64url', 22]],
    revoke: 'https://configcat.com/docs/advanced/manage-sdk-keys/',
    suggest: { path: 'configcat', field: 'sdk_key', env: 'CONFIGCAT_SDK_KEY' },
  }),
  named({
    id: 'configcat-legacy-sdk-key',
    title: 'ConfigCat SDK key (old format)',
    grants: 'Reads the feature flags of the environment.',
    names: ['configcat'],
    shape: parts(['base64url', 22], '/', ['base64url', 22]),
    revoke: 'https://configcat.com/docs/advanced/manage-sdk-keys/',
    suggest: { path: 'configcat', field: 'sdk_key', env: 'CONFIGCAT_SDK_KEY' },
  }),
];
