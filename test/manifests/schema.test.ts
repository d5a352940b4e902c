import { describe, expect, it } from 'vitest';
import { compileRule } from '../../server/manifests/schema/rules';
import { kindSchema, schemaFiles } from '../../server/manifests/schema/schemas';
import { checkText, checked, externalSecret } from './checkText';

describe('schemas', () => {
  it('hold the kinds of the operator', () => {
    const names = schemaFiles().flatMap(({ kinds }) => Object.keys(kinds));
    expect(names).toHaveLength(26);
    expect(kindSchema('external-secrets.io', 'ExternalSecret')?.versions).toMatchObject({
      v1: { served: true },
      v1beta1: { served: false, deprecated: true },
    });
    expect(kindSchema('external-secrets.io', 'constructor')).toBeUndefined();
  });

  const nodes = schemaFiles().flatMap((file) => file.nodes);
  const rules = [...new Set(nodes.flatMap((node) => (node.rules ?? []).map(({ rule }) => rule)))];

  it.each(rules)('can run the rule %s', (rule) => {
    expect(compileRule(rule)).toBeTypeOf('function');
    // On an object that has nothing it gives an answer or fails, and does not do without one of its functions.
    let answer: unknown;
    try {
      answer = compileRule(rule)({ self: {} });
    } catch (error) {
      answer = error;
    }
    expect(answer).toBeTypeOf('boolean');
  });

  it('have patterns that JavaScript reads, and formats that are checked', () => {
    for (const { pattern } of nodes)
      if (pattern !== undefined) expect(new RegExp(pattern, 'u')).toBeInstanceOf(RegExp);
    const formats = new Set(nodes.flatMap(({ format }) => format ?? []));
    expect([...formats].sort()).toEqual(['byte', 'date-time', 'int32', 'int64']);
  });
});

describe('the schema of an ExternalSecret', () => {
  it('is told at its places', () => {
    checkText(
      externalSecret(`  refreshInteval: 1h
# ^^^^^^^^^^^^^^ unknown-field
  secretStoreRef: {name: vault, kind: Clustersecretstore}
  #                                   ^^^^^^^^^^^^^^^^^^ unsupported-value
  target: {creationPolicy: true}
  #                        ^^^^ wrong-type
  data:
    - secretKey: a b
    #            ^^^ pattern
      remoteRef: {property: a}
      #           ^^^^^^^^ required
`),
    );
  });

  it('suggests what was meant', () => {
    const [document] = checked(externalSecret('  refreshInteval: 1h\n'));
    expect(document?.problems[0]?.message).toBe(
      "Unknown field spec.refreshInteval. Did you mean 'refreshInterval'?",
    );
  });

  it('tells where metadata belongs', () => {
    const [document] = checked(
      externalSecret('  refreshInterval: 1h\n').replace('spec:', 'namespace: a\nspec:'),
    );
    expect(document?.problems[0]?.message).toBe('Unknown field namespace. It belongs into metadata.');
  });

  it('says nothing of values that are filled in later', () => {
    const text = externalSecret(`  secretStoreRef: {name: vault, kind: "\${KIND}"}
  data:
    - secretKey: \${KEY:=a}
      remoteRef: {key: "team/\${APP}"}
`);
    expect(checkText(text)).toMatchObject([{ ok: true }]);
    checkText(externalSecret('  secretStoreRef: {name: vault}\n  data: ${ENTRIES}\n'));
  });

  it('shows no value', () => {
    const secret = ['not', 'base', 'sixtyfour'].join(' ');
    const text = `apiVersion: v1\nkind: Secret\nmetadata: {name: one}\ndata: {a: ${secret}}\n`;
    expect(JSON.stringify(checked(text))).not.toContain(secret);
  });

  it('knows the kinds of the group', () => {
    const [document] = checked(
      'apiVersion: external-secrets.io/v1\nkind: ExternalSecrets\nmetadata: {name: a}\n',
    );
    expect(document).toMatchObject({
      ok: false,
      problems: [
        { code: 'unknown-kind', message: expect.stringContaining("Did you mean 'ExternalSecret'?") },
      ],
    });
  });

  it('names what it cannot read', () => {
    const text =
      'apiVersion: "external-secrets.io/v1"\nkind: ExternalSecret\nmetadata:\n  name: a\nspec: [\n';
    expect(checked(text)).toMatchObject([
      {
        ok: false,
        apiVersion: 'external-secrets.io/v1',
        kind: 'ExternalSecret',
        name: 'a',
        problems: [{ code: 'yaml-syntax' }],
      },
    ]);
  });

  it('breaks a CEL rule with its message', () => {
    const text = `apiVersion: external-secrets.io/v1
kind: SecretStore
metadata: {name: one}
spec:
  provider:
    doppler:
      auth: {}
      #     ^^ cel-rule
`;
    expect(checkText(text)).toMatchObject([
      {
        ok: false,
        problems: [
          { source: 'cel', message: expect.stringContaining("Exactly one of 'secretRef' or 'oidcConfig'") },
        ],
      },
    ]);
  });
});
