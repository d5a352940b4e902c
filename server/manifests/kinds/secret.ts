import { suggestion } from '../didYouMean';
import type { Check } from '../document';
import { hasFormat } from '../schema/formats';
import { at, entriesAt, headOf } from '../yaml/tree';

const fields = ['apiVersion', 'kind', 'metadata', 'data', 'stringData', 'type', 'immutable'];

/** A Secret as the API server decodes it. */
export const secret: Check = {
  kinds: ['/Secret'],
  source: 'schema',
  severity: 'error',
  check: ({ root, mode }, report) => {
    for (const [name, { key, value }] of root.entries) {
      // SOPS takes its own field away when it decrypts the file.
      if (!fields.includes(name) && name !== 'sops')
        report({ code: 'unknown-field', message: `Unknown field ${name}.${suggestion(name, fields)}` }, key);
      const isWrong =
        (['data', 'stringData'].includes(name) && value.kind !== 'map' && !isNull(value)) ||
        (name === 'immutable' &&
          value.kind === 'scalar' &&
          !value.opaque &&
          typeof value.value !== 'boolean' &&
          !isNull(value));
      if (isWrong)
        report(
          {
            code: 'wrong-type',
            message: `${name} must be ${name === 'immutable' ? 'a boolean' : 'an object'}.`,
          },
          headOf(value),
        );
    }
    const encrypted = at(root, 'sops') !== undefined;
    for (const [part, base64] of [
      ['data', true],
      ['stringData', false],
    ] as const)
      for (const [name, { key, value }] of entriesAt(root, part)) {
        if (!/^[-._a-zA-Z0-9]{1,253}$/.test(name) && mode === 'whole')
          report(
            { code: 'pattern', message: `A key of ${part} has letters, digits, '-', '_' and '.' only.` },
            key,
          );
        if (value.kind !== 'scalar' || (typeof value.value !== 'string' && value.value !== null)) {
          if (value.kind !== 'scalar' || !value.opaque)
            report(
              { code: 'wrong-type', message: `${part}.${name} must be a text. Put it in quotes.` },
              headOf(value),
            );
          continue;
        }
        if (!base64 || encrypted || value.opaque || !value.value) continue;
        if (!hasFormat(value.value.replace(/[\r\n]/g, ''), 'byte'))
          report(
            { code: 'format', message: `data.${name} is no base64. stringData takes plain text.` },
            value,
          );
      }
  },
};

const isNull = (value: { kind: string; value?: unknown }): boolean =>
  value.kind === 'scalar' && value.value === null;
