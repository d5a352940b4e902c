import type { Check } from '../document';
import { storeKinds } from '../document';
import type { Report } from '../problem';
import type { Tree } from '../yaml/tree';
import { at, entriesAt, headOf, isSet, keyAt, textAt } from '../yaml/tree';

/** In the order in which the provider takes the first that is set. */
const methods = ['tokenSecretRef', 'appRole', 'kubernetes', 'ldap', 'userPass', 'jwt', 'cert', 'iam', 'gcp'];

/** How a store logs in: what is ignored, and what is unsafe. */
export const storeAuth: Check = {
  kinds: storeKinds,
  source: 'lint',
  severity: 'warning',
  check: ({ object, kind }, report) => {
    const provider = at(object, 'spec', 'provider');
    for (const name of ['vault', 'openBao']) {
      const server = at(provider, name, 'server');
      const address = textAt(server) ?? '';
      if (server && /^http:\/\//i.test(address) && !/^http:\/\/(?:localhost|127\.|\[::1\])/i.test(address))
        report(
          { code: 'insecure-server', message: 'Tokens and secrets travel unencrypted. Use https.' },
          server,
        );
      for (const [header, { value }] of entriesAt(provider, name, 'headers'))
        if (/^(?:X-Vault-Token|Authorization)$/i.test(header))
          report(
            {
              code: 'plaintext-credential',
              message: `The header ${header} holds a credential in plain text.`,
            },
            value,
          );
    }
    const auth = at(provider, 'vault', 'auth');
    if (kind === 'ClusterSecretStore')
      for (const [method, { value }] of entriesAt(auth))
        for (const name of ['secretRef', 'serviceAccountRef', ''])
          namespaceOf(name === '' ? value : at(value, name), method, report);
    const used = methods.filter((name) => isSet(auth, name));
    const [first, second] = used;
    if (auth?.kind === 'map' && first && second)
      report(
        {
          code: 'several-auth',
          message: `Only the first method counts: ${first} is used, ${used.slice(1).join(', ')} ignored.`,
        },
        auth.entries.get(second)?.key ?? headOf(auth),
      );
    if (auth?.kind === 'map' && first === 'tokenSecretRef')
      report(
        {
          code: 'static-token',
          message:
            'A static token is not renewed and belongs to nobody. In a cluster kubernetes or jwt auth needs no secret.',
          severity: 'information',
        },
        auth.entries.get(first)?.key ?? headOf(auth),
      );
    if (provider)
      findPlaintext(provider, (place, name) =>
        report(
          {
            code: 'plaintext-credential',
            message: `${name} is in plain text here. Refer to a Secret with secretRef.`,
          },
          place,
        ),
      );
  },
};

/** Without a namespace the reference of a ClusterSecretStore means another object for every ExternalSecret. */
function namespaceOf(reference: Tree | undefined, method: string, report: Report): void {
  if (reference?.kind !== 'map' || !at(reference, 'name') || at(reference, 'namespace')) return;
  report(
    {
      code: 'reference-namespace',
      message: `Without a namespace ${method} looks for this in the namespace of each ExternalSecret.`,
      severity: 'information',
    },
    keyAt(reference, 'name'),
  );
}

/** A `value` where a reference could be, of something that is a credential by its name. */
function findPlaintext(tree: Tree, found: (place: Tree, name: string) => void, depth = 0): void {
  if (tree.kind !== 'map' || depth > 20) return;
  for (const [name, { value }] of tree.entries) {
    const literal = at(value, 'value');
    if (
      /password|secret$|token|apiKey|privateKey|certificateKey|accessKey/i.test(name) &&
      literal &&
      textAt(literal)
    )
      found(literal, name);
    findPlaintext(value, found, depth + 1);
  }
}
