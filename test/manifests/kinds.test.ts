import { describe, expect, it } from 'vitest';
import { checkText, checked } from './checkText';

/** Each text has its marks; what has none is right. */
const cases: Readonly<Record<string, string>> = {
  'a Secret': `apiVersion: v1
kind: Secret
metadata: {name: one}
type: Opaque
immutable: "yes"
#          ^^^^^ wrong-type
data:
  good: QUJD
  empty: ""
  bad: not base64
  #    ^^^^^^^^^^ format
  number: 12
  #       ^^ wrong-type
stringData: {a b: c, d: e, f: 1}
#            ^^^ pattern
#                             ^ wrong-type
`,
  'a file of SOPS': `apiVersion: v1
kind: Secret
metadata: {name: one}
data:
  a: ENC[AES256_GCM,data:AAAA,type:str]
  b: QUJD
  #  ^^^^ not-encrypted
sops: {mac: 'ENC[AES256_GCM,data:AAAA]', version: 3.9.0}
`,
  'a SealedSecret': `apiVersion: bitnami.com/v1alpha1
kind: SealedSecret
metadata: {name: one}
spec:
  encryptedData:
    good: ${'Ag'.repeat(300)}
    bad: password
    #    ^^^^^^^^ not-encrypted
`,
  'a SecretProviderClass': `apiVersion: secrets-store.csi.x-k8s.io/v1
kind: SecretProviderClass
metadata: {name: one}
spec:
  provider: vault
  parameters:
    rolename: app
  # ^^^^^^^^ no-role
  # ^^^^^^^^ unknown-parameter
    vaultSkipTLSVerify: "maybe"
    #                   ^^^^^^^ wrong-type
    objects: |
      - objectName: a
        secretPath: secret/data/a
        secretkey: password
      - objectName: a
  secretObjects:
    - secretName: one
      type: Opaque
      data: [{key: a, objectName: b}]
`,
  'annotations of the injector': `apiVersion: apps/v1
kind: Deployment
metadata:
  name: one
  annotations:
    vault.hashicorp.com/agent-inject: "true"
  # ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ annotation-place
spec:
  template:
    metadata:
      annotations:
        vault.hashicorp.com/agent-inject: "true"
      # ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-role
        vault.hashicorp.com/agent-inject-secret-db: secret/data/db
        vault.hashicorp.com/agent-inject-file-bd: db.env
      # ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-secret
        vault.hashicorp.com/agent-init-frist: "true"
      # ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unknown-annotation
        vault.hashicorp.com/tls-skip-verify: true
        #                                    ^^^^ annotation-value
        vault.hashicorp.com/client-timeout: 1d
        #                                   ^^ annotation-value
        vault.hashicorp.com/log-format: xml
        #                               ^^^ annotation-value
        vault.hashicorp.com/agent-limits-mem: 128Mi
        vault.hashicorp.com/agent-json-patch: '[{'
        #                                     ^^^^ annotation-value
        vault.hashicorp.com/agent-inject-template-db: '{{ with secret "secret/data/db" }}{{ .Data.data.a }}'
        #                                                 ^^^^ template-syntax
`,
  'a VaultStaticSecret': `apiVersion: secrets.hashicorp.com/v1beta1
kind: VaultStaticSecret
metadata: {name: one}
spec:
  mount: kv
# ^^^^^ required
  type: kv-v3
  #     ^^^^^ unsupported-value
  refreshAfter: 1d
  #             ^^ invalid-duration
  destination: {create: true}
  #             ^^^^^^ required
`,
  'a workflow': `name: build
on: push
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: hashicorp/vault-action@v3
      #       ^^^^^^^^^^^^^^^^^^^^^^^^^ required
        with:
          methd: jwt
        # ^^^^^ unknown-input
          token: abc
          #      ^^^ plaintext-credential
          secrets: 'secret/data/ci password | PASSWORD ; secret/ci token ; alone'
          #                                              ^^^^^^^^^^^^^^^ secret-selector
          #                                                                ^^^^^ secret-selector
      - uses: actions/checkout@v4
        with: {anything: a}
`,
};

describe('kinds', () => {
  it.each(Object.entries(cases).filter(([name]) => name !== 'a SecretProviderClass'))('%s', (_, text) => {
    checkText(text);
  });

  it('a SecretProviderClass, also inside its objects', () => {
    const text = cases['a SecretProviderClass']!;
    const [document] = checked(text);
    const found = document!.problems.map(({ code, start, end }) => `${code} ${text.slice(start, end)}`);
    expect(found).toEqual([
      'unknown-parameter rolename',
      'no-role rolename',
      'wrong-type "maybe"',
      'unknown-field secretkey',
      'required objectName',
      'object-name a',
      'object-name b',
    ]);
  });

  it('leaves other files alone', () => {
    const others = [
      'name: ci\non: push\njobs: {a: {steps: [{uses: actions/checkout@v4}]}}\n',
      'openapi: 3.0.0\ninfo: {title: Secret}\npaths: {}\n',
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: {labels: {a: 1}}\n',
      'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {kind: Secret}\n',
      'secretRef: a\nsecretName: {b: [}\n',
      'a: "external-secrets.io/v1"\n',
      'kind: Secret\n',
      'apiVersion: gateway.test/v1\nkind: Gateway\nmetadata: {labels: {a: 1}}\nspec:\n  kind: Secret\n',
      '',
    ];
    for (const text of others)
      expect(checked(text).filter(({ problems, ok }) => !ok || problems.length > 0)).toEqual([]);
  });
});
