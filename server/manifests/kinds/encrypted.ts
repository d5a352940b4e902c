import type { Check } from '../document';
import { at, entriesAt, textAt } from '../yaml/tree';

/** Values that were left in plain text in a file that SOPS has encrypted. */
export const sops: Check = {
  kinds: ['/Secret'],
  source: 'lint',
  severity: 'warning',
  check: ({ root }, report) => {
    if (!at(root, 'sops', 'mac') && !at(root, 'sops', 'version')) return;
    for (const part of ['data', 'stringData'])
      for (const [name, { value }] of entriesAt(root, part))
        if (textAt(value) && !textAt(value)?.startsWith('ENC['))
          report(
            {
              code: 'not-encrypted',
              message: `${part}.${name} is not encrypted, although the file is. Run sops on it again.`,
            },
            value,
          );
  },
};

/** What is in plain text in a SealedSecret. */
export const sealedSecret: Check = {
  kinds: ['bitnami.com/SealedSecret'],
  source: 'lint',
  severity: 'warning',
  check: ({ root, mode }, report) => {
    for (const part of ['data', 'stringData'])
      for (const [name, { value }] of entriesAt(root, part))
        report(
          { code: 'not-encrypted', message: `A SealedSecret has no ${part}: ${name} is in plain text here.` },
          value,
        );
    for (const [name, { value }] of entriesAt(root, 'spec', 'encryptedData')) {
      const text = textAt(value)?.replace(/\s/g, '');
      // What kubeseal makes is a key of 512 bytes and more, and begins with its length.
      const opaque = value.kind === 'scalar' && value.opaque;
      if (mode === 'whole' && text && !opaque && !/^[A-Za-z0-9+/]{300,}=*$/.test(text))
        report(
          { code: 'not-encrypted', message: `encryptedData.${name} is nothing that kubeseal has made.` },
          value,
        );
    }
  },
};
