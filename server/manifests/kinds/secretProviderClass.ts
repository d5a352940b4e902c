import { suggestion } from '../didYouMean';
import type { Check, ManifestDocument } from '../document';
import type { Report } from '../problem';
import { innerText } from '../yaml/innerText';
import { readDocument } from '../yaml/readDocument';
import type { ScalarTree, Tree } from '../yaml/tree';
import { at, entriesAt, headOf, itemsAt, textAt } from '../yaml/tree';

/** What the Vault provider is told by. */
export const parameterNames: readonly string[] =
  'roleName objects vaultAddress vaultNamespace vaultSkipTLSVerify vaultCACertPath vaultCADirectory vaultTLSServerName vaultTLSClientCertPath vaultTLSClientKeyPath audience auth vaultAuthMountPath vaultKubernetesMountPath'.split(
    ' ',
  );
const parameters = new Set(parameterNames);
const objectFields = new Set(
  'objectName secretPath secretKey method secretArgs filePermission encoding'.split(' '),
);

/** What the Vault provider of the Secrets Store CSI driver reads of a SecretProviderClass: only texts, one of them YAML. */
export const secretProviderClass: Check = {
  kinds: ['secrets-store.csi.x-k8s.io/SecretProviderClass'],
  source: 'lint',
  severity: 'error',
  check: (document, report) => {
    const { root, mode } = document;
    if (textAt(root, 'spec', 'provider') !== 'vault') return;
    const all = at(root, 'spec', 'parameters');
    const place = headOf(all ?? root);
    for (const [name, { key, value }] of entriesAt(all)) {
      if (!parameters.has(name))
        report(
          {
            code: 'unknown-parameter',
            message: `The Vault provider has no parameter '${name}'; it is ignored.${name === 'role' ? " Did you mean 'roleName'?" : suggestion(name, parameters)}`,
            severity: 'warning',
          },
          key,
        );
      if (name === 'vaultSkipTLSVerify' && !/^(?:1|t|true|0|f|false)$/i.test(textAt(value) ?? 'true'))
        report({ code: 'wrong-type', message: 'vaultSkipTLSVerify must be "true" or "false".' }, value);
    }
    if (mode !== 'whole') return;
    if (!at(all, 'roleName'))
      report({ code: 'no-role', message: "missing 'roleName' in SecretProviderClass definition" }, place);
    if (at(all, 'vaultAuthMountPath') && at(all, 'vaultKubernetesMountPath'))
      report(
        { code: 'auth-mount', message: 'cannot set both vaultAuthMountPath and vaultKubernetesMountPath' },
        at(all, 'vaultKubernetesMountPath') ?? place,
      );
    const names = checkObjects(document, at(all, 'objects'), place, report);
    for (const target of itemsAt(root, 'spec', 'secretObjects'))
      for (const entry of itemsAt(target, 'data')) {
        const name = at(entry, 'objectName');
        const text = textAt(name);
        if (name && text !== undefined && names && !names.has(text))
          report(
            {
              code: 'object-name',
              message: `No entry of objects has the objectName '${text}'.${suggestion(text, names)}`,
            },
            name,
          );
      }
  },
};

/** The names of the objects; undefined when they cannot be known. */
function checkObjects(
  { text }: ManifestDocument,
  scalar: Tree | undefined,
  place: ReturnType<typeof headOf>,
  report: Report,
): ReadonlySet<string> | undefined {
  if (scalar?.kind !== 'scalar' || typeof scalar.value !== 'string' || scalar.value.trim() === '') {
    report(
      {
        code: 'no-objects',
        message: 'no secrets configured - the provider will not read any secret material',
      },
      scalar ?? place,
    );
    return undefined;
  }
  if (scalar.opaque) return undefined;
  const { root, problems, outer } = readInner(text, scalar);
  for (const problem of problems)
    report({ code: 'yaml-syntax', message: `objects: ${problem.message}` }, outer(problem));
  if (problems.length > 0 || !root) return undefined;
  if (root.kind !== 'list') {
    report({ code: 'wrong-type', message: 'objects must hold a YAML list.' }, outer(headOf(root)));
    return undefined;
  }
  const names = new Set<string>();
  for (const object of root.items) {
    for (const [name, { key }] of entriesAt(object))
      if (!objectFields.has(name))
        report(
          {
            code: 'unknown-field',
            message: `Unknown field ${name} in objects.${suggestion(name, objectFields)}`,
          },
          outer(key),
        );
    for (const name of ['objectName', 'secretPath'])
      if (!at(object, name))
        report({ code: 'required', message: `An object needs ${name}.` }, outer(headOf(object)));
    const named = at(object, 'objectName');
    const name = textAt(named);
    if (!named || name === undefined) continue;
    if (names.has(name))
      report({ code: 'object-name', message: `The objectName '${name}' is there twice.` }, outer(named));
    names.add(name);
  }
  return names;
}

/** The YAML in `objects`, and where a part of it is outside. */
export function readInner(source: string, scalar: ScalarTree) {
  const inner = innerText(source, scalar);
  return { ...readDocument(inner.text), outer: inner.outer };
}
