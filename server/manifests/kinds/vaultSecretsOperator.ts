import { suggestion } from '../didYouMean';
import type { Check } from '../document';
import { parseDuration } from '../goDuration';
import { at, headOf, isSet, textAt } from '../yaml/tree';

const group = 'secrets.hashicorp.com';
/** The fields of `spec` that each kind cannot do without. */
const required: Readonly<Record<string, readonly string[]>> = {
  VaultConnection: ['address'],
  VaultAuth: [],
  VaultAuthGlobal: [],
  VaultStaticSecret: ['mount', 'path', 'type', 'destination'],
  VaultDynamicSecret: ['mount', 'path', 'destination'],
  VaultPKISecret: ['mount', 'role', 'destination'],
  SecretTransformation: [],
  HCPAuth: [],
  HCPVaultSecretsApp: ['appName', 'destination'],
  CSISecrets: [],
};
const authMethods = ['kubernetes', 'jwt', 'appRole', 'aws', 'gcp'];

/** Kinds of the Vault Secrets Operator, as far as they can be told without its schemas. */
export const vaultSecretsOperator: Check = {
  kinds: [`${group}/*`],
  source: 'schema',
  severity: 'error',
  check: ({ root, kind, version, mode }, report) => {
    const fields = Object.hasOwn(required, kind) ? required[kind] : undefined;
    const named = at(root, 'kind') ?? root;
    if (!fields) {
      const message = `${group} has no kind ${kind}.${suggestion(kind, Object.keys(required))}`;
      return report({ code: 'unknown-kind', message }, named);
    }
    if (version !== 'v1beta1')
      report({ code: 'unknown-version', message: `Use ${group}/v1beta1.` }, at(root, 'apiVersion') ?? named);
    const spec = at(root, 'spec');
    if (mode !== 'whole') return;
    for (const field of fields)
      if (!isSet(spec, field))
        report({ code: 'required', message: `spec.${field} is required.` }, headOf(spec ?? root));
    if (!spec) return;
    const oneOf = (allowed: readonly string[], ...path: string[]) => {
      const place = at(spec, ...path);
      const text = textAt(place);
      if (place && text !== undefined && !allowed.includes(text))
        report(
          {
            code: 'unsupported-value',
            message: `spec.${path.join('.')} must be one of ${allowed.join(', ')}.${suggestion(text, allowed)}`,
          },
          place,
        );
    };
    if (kind === 'VaultStaticSecret') oneOf(['kv-v1', 'kv-v2'], 'type');
    if (kind.startsWith('VaultAuth'))
      oneOf(authMethods, kind === 'VaultAuth' ? 'method' : 'defaultAuthMethod');
    const destination = at(spec, 'destination');
    if (destination && !isSet(destination, 'name'))
      report({ code: 'required', message: 'spec.destination.name is required.' }, headOf(destination));
    const refresh = at(spec, 'refreshAfter');
    const text = textAt(refresh);
    const read = text === undefined ? undefined : parseDuration(text);
    if (refresh && read && 'error' in read)
      report({ code: 'invalid-duration', message: read.error }, refresh);
  },
};
