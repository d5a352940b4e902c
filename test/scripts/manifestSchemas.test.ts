import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryDirectory } from '../support/program';

const script = join(import.meta.dirname, '../../scripts/manifestSchemas.mjs');
const directory = temporaryDirectory();

function generate(schema: string) {
  const file = join(directory, 'crds.yaml');
  writeFileSync(
    file,
    `kind: ConfigMap
---
kind: CustomResourceDefinition
spec:
  group: example.test
  scope: Namespaced
  names: {kind: Thing}
  versions:
    - {name: v1, served: true, schema: {openAPIV3Schema: ${schema}}}
    - {name: v1beta1, served: false, deprecated: true, schema: {openAPIV3Schema: ${schema}}}
`,
  );
  return spawnSync(process.execPath, [script, 'Example', '1.2.3', file], { encoding: 'utf8' });
}

describe('the generator of schemas', () => {
  it('keeps what is validated, each piece once, and no prose', () => {
    const { stdout, status } = generate(
      `{type: object, description: long words, required: [a], properties: {a: {type: string, description: x, pattern: '^a'}, b: {type: array, x-kubernetes-list-type: atomic, items: {type: string, pattern: '^a'}}, c: {x-kubernetes-int-or-string: true, anyOf: [{type: integer}, {type: string}]}, d: {type: object, additionalProperties: {type: integer}, x-kubernetes-validations: [{rule: self.size() > 0, message: some}]}}}`,
    );
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      $comment: 'CRDs of Example 1.2.3, written by scripts/manifestSchemas.mjs: do not edit.',
      version: '1.2.3',
      kinds: {
        'example.test/Thing': {
          scope: 'Namespaced',
          versions: {
            v1: { served: true, schema: 6 },
            v1beta1: { served: false, deprecated: true, schema: 6 },
          },
        },
      },
      nodes: [
        { type: 'string', pattern: '^a' },
        { type: 'array', items: 0 },
        { type: 'integer' },
        { type: 'string' },
        { intOrString: true, anyOf: [2, 3] },
        { type: 'object', values: 2, rules: [{ rule: 'self.size() > 0', message: 'some' }] },
        { type: 'object', required: ['a'], properties: { a: 0, b: 1, c: 4, d: 5 } },
      ],
    });
  });

  it.each([
    ['{type: string, multipleOf: 2}', 'the keyword multipleOf is not supported'],
    ['{type: array, x-kubernetes-list-type: map}', 'lists of type map are not supported'],
    ['{x-kubernetes-validations: [{rule: a, reason: b}]}', 'rules with reason are not supported'],
  ])('stops at what the validator does not know: %s', (schema, words) => {
    const { stdout, stderr, status } = generate(schema);
    expect([status === 0, stdout]).toEqual([false, '']);
    expect(stderr).toContain(words);
  });
});
