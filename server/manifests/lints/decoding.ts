import type { Check } from '../document';
import { externalSecretKinds, externalSecrets } from '../document';
import { at, entriesAt, itemsAt, textAt } from '../yaml/tree';

/** Values that are decoded twice: when they are fetched, and in the template. */
export const decoding: Check = {
  kinds: externalSecretKinds,
  source: 'lint',
  severity: 'warning',
  check: ({ object, kind, mode }, report) => {
    const spec = at(object, ...(externalSecrets[kind] ?? []));
    const templates = entriesAt(spec, 'target', 'template', 'data').flatMap(
      ([, { value }]) => textAt(value) ?? [],
    );
    if (mode === 'helm' || templates.length === 0) return;
    for (const entry of itemsAt(spec, 'data')) {
      const strategy = at(entry, 'remoteRef', 'decodingStrategy');
      const key = textAt(entry, 'secretKey');
      if (!strategy || key === undefined || !/^(?:Base64|Base64URL|Auto)$/.test(textAt(strategy) ?? ''))
        continue;
      const again = templates.some((text) =>
        [...text.matchAll(/\.([\w]+)\s*\|\s*b64dec|b64dec\s+\.([\w]+)/g)].some(
          ([, piped, given]) => (piped ?? given) === key,
        ),
      );
      if (again)
        report(
          {
            code: 'double-decoding',
            message: `'${key}' is decoded when it is fetched, and once more by b64dec in the template.`,
          },
          strategy,
        );
    }
  },
};
