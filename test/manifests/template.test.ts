import { describe, expect, it } from 'vitest';
import { parseTemplate } from '../../server/manifests/templates/goTemplate';
import { checkText, checked, externalSecret } from './checkText';

describe('Go templates', () => {
  it('give what they use', () => {
    const { uses, problems } = parseTemplate(
      '{{ .a | b64dec }}{{- with .b }}{{ .inner }}{{ $.c }}{{ end -}}{{ index . "d-e" }}{{/* {{ .no }} */}}{{ range $k, $v := .f }}{{ $v.x }}{{ end }}',
    );
    expect(problems).toEqual([]);
    expect(uses.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'key a',
      'function b64dec',
      'key b',
      'key c',
      'function index',
      'index d-e',
      'key f',
    ]);
  });

  it.each([
    ['{{ .a', 'not closed'],
    ['{{ if .a }}x', 'no end'],
    ['{{ end }}', 'nothing that this end ends'],
    ['{{ else }}', 'no if'],
    ['{{ }}', 'empty'],
    ['{{ (a }}', 'not closed'],
    ['{{ a) }}', 'no ('],
    ['{{ "a }}', 'Unexpected'],
    ['{{ .a & .b }}', 'Unexpected'],
  ])('%s is wrong', (text, words) => {
    expect(parseTemplate(text).problems.map(({ message }) => message)).toEqual([
      expect.stringContaining(words),
    ]);
  });

  it.each([
    '{{ if and .a (not .b) }}x{{ else if eq .c "}}" }}y{{ else }}z{{ end }}',
    '{{ $x := .a }}{{ $x }}',
    '{{ `{{ raw }}` }}',
    '{{ printf "%s\\"%s" .a .b | quote }}',
    '{{ define "t" }}{{ .any }}{{ end }}{{ template "t" .a }}',
    "{{ 'a' }} {{ 1.5e3 }} {{ -1 }}",
    'no action } }} {',
    '',
  ])('%s is right', (text) => {
    expect(parseTemplate(text).problems).toEqual([]);
  });

  it('are looked at in linear time', () => {
    const text = '{{ if .a }}'.repeat(20_000);
    expect(parseTemplate(text).problems).toHaveLength(20_000);
    expect(parseTemplate('{{'.repeat(50_000)).problems.length).toBeGreaterThan(0);
  });
});

describe('templates of a target', () => {
  it('use keys and functions that are there', () => {
    const text = externalSecret(`  secretStoreRef: {name: vault}
  target:
    template:
      metadata:
        annotations:
          host: '{{ .host }}'
      data:
        url: "https://{{ .user }}:{{ .pasword }}@{{ .host }}"
        #                            ^^^^^^^^ template-key
        broken: '{{ .user | b64encode }}'
        #                   ^^^^^^^^^ template-function
        open: '{{ if .user }}'
        #         ^^ template-syntax
        twice: '{{ .user | b64enc }}'
        #                  ^^^^^^ double-encoding
        dashed: '{{ index . "a-b" }}'
        env: '{{ env "HOME" }}'
        #        ^^^ template-function
        block: |
          first {{ .user }}
          second {{ .nobody }}
  data:
    - {secretKey: user, remoteRef: {key: a}}
    - {secretKey: password, remoteRef: {key: a}}
    #             ^^^^^^^^ unused-key
    - {secretKey: host, remoteRef: {key: a}}
    - {secretKey: a-b, remoteRef: {key: a}}
`);
    // The place in the block is told by hand: a comment there would be text.
    const line = text.split('\n').findIndex((content) => content.includes('.nobody'));
    const documents = checked(text);
    const inBlock = documents[0]!.problems.filter(({ start }) => text.slice(start).startsWith('.nobody'));
    expect(inBlock).toMatchObject([{ code: 'template-key', end: inBlock[0]!.start + '.nobody'.length }]);
    expect(text.slice(0, inBlock[0]!.start).split('\n')).toHaveLength(line + 1);
    checkText(text.replace('.nobody', '.user'));
  });

  it('may use whatever is fetched as a whole', () => {
    checkText(
      externalSecret(`  secretStoreRef: {name: vault}
  target: {template: {data: {a: '{{ .anything }}'}}}
  dataFrom: [{extract: {key: a}}]
`),
    );
  });

  it('are Helm’s first in a chart', () => {
    const text = externalSecret(`  secretStoreRef: {name: {{ .Values.store }}}
  target: {template: {data: {a: "{{ "{{ .anything }}" }}"}}}
  data: [{secretKey: a, remoteRef: {key: a}}]
`);
    expect(checkText(text)).toMatchObject([{ ok: true }]);
  });
});
