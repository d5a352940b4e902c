import type { MoveTarget } from '../protocol/requests';
import { placeProblem } from './place';
import type { ParsedReference, ReferenceFormat } from './reference';

/** `vault:<API path>#<field>`, cut at the first `#`; nothing is encoded. `#<version>` may follow. */
const REFERENCE = /(?<![\w+.:/-])(?:>>)?vault:([^\s#"'`\\{}<>,;:]+)#([^\s#"'`\\{}<>,;]+)(?:#\d+)?/gu;
const NAME = /^[^\s#"'`\\{}<>,;:]+$/u;

function problem(target: MoveTarget): string | undefined {
  return (
    placeProblem(target) ??
    ([target.mount, target.path, target.field].every((name) => NAME.test(name))
      ? undefined
      : 'Bank-Vaults cannot name such a mount, path or field. Use letters, digits, `-`, `_` and `.`.')
  );
}

function print({ mount, kvVersion, path, field }: MoveTarget): string {
  return `vault:${mount}/${kvVersion === 2 ? 'data/' : ''}${path}#${field}`;
}

function parse(text: string): ParsedReference[] {
  return [...text.matchAll(REFERENCE)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    path: found[1] ?? '',
    field: found[2] ?? '',
  }));
}

export const bankVaults: ReferenceFormat = {
  id: 'bank-vaults',
  title: 'Bank-Vaults',
  documentation: 'https://bank-vaults.dev/docs/mutating-webhook/',
  problem,
  print,
  parse,
};
