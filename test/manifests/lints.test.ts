import { describe, it } from 'vitest';
import { checkText, externalSecret } from './checkText';

const store = (text: string) =>
  `apiVersion: external-secrets.io/v1\nkind: SecretStore\nmetadata: {name: one}\nspec:\n  provider:\n    vault:\n${text}`;

/** Each text has its marks; what has none is right. */
const cases: Readonly<Record<string, string>> = {
  'refreshInterval too short': externalSecret(`  refreshInterval: 10s
  #                ^^^ refresh-short
  secretStoreRef: {name: vault}
  data: [{secretKey: a, remoteRef: {key: a}}]
`),
  'refreshInterval of zero': externalSecret(`  refreshInterval: "0"
  #                ^^^ refresh-once
  secretStoreRef: {name: vault}
  data: [{secretKey: a, remoteRef: {key: a}}]
`),
  'refreshInterval without effect': externalSecret(`  refreshPolicy: CreatedOnce
  refreshInterval: 1h
  #                ^^ refresh-ignored
  secretStoreRef: {name: vault}
  data: [{secretKey: a, remoteRef: {key: a}}]
`),
  'a duration that stops the operator': `apiVersion: external-secrets.io/v1alpha1
kind: PushSecret
metadata: {name: one}
spec:
  refreshInterval: 1w
  #                ^^ invalid-duration
  selector: {secret: {name: a}}
  secretStoreRefs: [{name: vault}]
`,
  'an immutable target that is refreshed': externalSecret(`  secretStoreRef: {name: vault}
  target:
    immutable: true
    #          ^^^^ immutable-refresh
  data: [{secretKey: a, remoteRef: {key: a}}]
`),
  'slashes around keys': externalSecret(`  secretStoreRef: {name: vault}
  data:
    - {secretKey: a, remoteRef: {key: a/}}
    #                                 ^^ key-slash
    - {secretKey: b, remoteRef: {key: /a}}
    #                                 ^^ key-slash
    - {secretKey: c, remoteRef: {key: a//b}}
    #                                 ^^^^ key-slash
    - {secretKey: d, remoteRef: {key: data/a}}
    #                                 ^^^^^^ key-data
    - {secretKey: e, remoteRef: {key: a/data}}
`),
  'searches for everything': externalSecret(`  secretStoreRef: {name: vault}
  dataFrom:
    - find: {path: a}
    #        ^^^^ find-everything
    #        ^^^^ find-names
    - find: {name: {regexp: '(a'}}
    #                       ^^^^ invalid-regex
    - find: {name: {regexp: '^a'}}
`),
  rewrites: externalSecret(`  secretStoreRef: {name: vault}
  dataFrom:
    - extract: {key: a}
      rewrite:
        - regexp: {source: '(a)', target: '\\1'}
        #                                 ^^^^ regex-group
        - regexp: {source: '(?=a)', target: a}
        #                  ^^^^^^^ invalid-regex
        - merge: {strategy: JSON}
        #         ^^^^^^^^ merge-into
        - regexp: {source: '(a)', target: '$1'}
`),
  'no store': externalSecret(`  data:
    - secretKey: a
    # ^^^^^^^^^ no-store
      remoteRef: {key: a}
`),
  'several ways to log in': store(`      server: http://vault.test
      #       ^^^^^^^^^^^^^^^^^ insecure-server
      headers: {X-Vault-Token: a}
      #                        ^ plaintext-credential
      auth: {tokenSecretRef: {name: a, key: b}, kubernetes: {mountPath: kubernetes, role: a}}
      #      ^^^^^^^^^^^^^^ static-token
      #                                         ^^^^^^^^^^ several-auth
`),
  'a path that is more than the mount': store(`      server: https://vault.test
      path: secret/data
      #     ^^^^^^^^^^^ store-path
`),
  'a path with a slash': store(`      server: https://vault.test
      path: secret/
      #     ^^^^^^^ store-path
`),
  'a credential in plain text': `apiVersion: external-secrets.io/v1
kind: SecretStore
metadata: {name: one}
spec:
  provider:
    secretserver:
      serverURL: https://secrets.test
      token: {value: abc}
      #              ^^^ plaintext-credential
`,
  'a v1beta1': `apiVersion: external-secrets.io/v1beta1
#           ^^^^^^^^^^^^^^^^^^^^^^^^^^^ version-not-served
kind: ExternalSecret
metadata: {name: one}
spec:
  secretStoreRef: {name: vault}
  data: [{secretKey: a, remoteRef: {key: a}}]
`,
  'a reference of a ClusterSecretStore without namespace': `apiVersion: external-secrets.io/v1
kind: ClusterSecretStore
metadata: {name: one}
spec:
  provider:
    vault:
      server: https://vault.test
      auth:
        kubernetes: {mountPath: kubernetes, role: a, serviceAccountRef: {name: a}}
        #                                                                ^^^^ reference-namespace
`,
  'a value that is decoded twice': externalSecret(`  secretStoreRef: {name: vault}
  target: {template: {data: {a: '{{ .a | b64dec }}', b: '{{ .b }}'}}}
  data:
    - {secretKey: a, remoteRef: {key: a, decodingStrategy: Base64}}
    #                                                      ^^^^^^ double-decoding
    - {secretKey: b, remoteRef: {key: a, decodingStrategy: Base64}}
`),
  'a template in a chart that Helm takes for its own':
    externalSecret(`  secretStoreRef: {name: "{{ .Values.store }}"}
  target:
    template:
      data:
        a: "https://{{ .a }}"
        #           ^^^^^^^^ helm-template
        b: "{{ .Values.a }}{{ \`{{ .a }}\` }}"
  data: [{secretKey: a, remoteRef: {key: a}}]
`),
  'fields in the wrong place': `apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata:
  name: one
  lables: {a: b}
# ^^^^^^ unknown-field
  annotations:
    a: 1
    #  ^ wrong-type
spec:
  secretStoreRef: {name: vault}
  data: [{secretKey: a, remoteRef: {key: a}}]
`,
};

describe('lints', () => {
  it.each(Object.entries(cases))('%s', (_, text) => {
    checkText(text);
  });
});
