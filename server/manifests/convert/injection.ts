import type { PathTarget } from '../../protocol/manifests';
import type { Span } from '../../text/types';
import { podsOf } from '../kinds/injector';
import { readDocument } from '../yaml/readDocument';
import { at } from '../yaml/tree';
import type { ConvertibleSecret, SecretField } from './readSecret';
import { leadingComments, withNewlinesOf } from './yamlText';

const domain = 'vault.hashicorp.com';

/** One annotation as it is written. */
export interface Annotation {
  readonly name: string;
  readonly lines: readonly string[];
}

/** A name that a shell takes for a variable. */
const isVariable = (name: string): boolean => /^[A-Za-z_]\w*$/.test(name);

/**
 * Annotations of the Vault Agent Injector that bring the values into a Pod, each as lines of YAML: below `/vault/secrets/` one
 * file that a shell can read where all names are those of variables, else a file for each.
 */
export function injectorAnnotations(
  { name, fields }: ConvertibleSecret,
  { path, kvVersion, role, server, namespace }: Omit<PathTarget, 'form'>,
): Annotation[] {
  const entry = (key: string, value: string): Annotation => {
    const own = `${domain}/${key}`;
    return { name: own, lines: [`${own}: ${JSON.stringify(value)}`] };
  };
  const data = kvVersion === 2 ? '.Data.data' : '.Data';
  const file = (of: string, body: readonly string[]): Annotation[] => {
    const own = `${domain}/agent-inject-template-${of}`;
    const template = [`{{- with secret ${JSON.stringify(path)} -}}`, ...body, '{{- end }}'];
    return [
      entry(`agent-inject-secret-${of}`, path),
      { name: own, lines: [`${own}: |`, ...template.map((line) => `  ${line}`)] },
    ];
  };
  return [
    entry('agent-inject', 'true'),
    entry('role', role),
    ...(server === undefined ? [] : [entry('service', server)]),
    ...(namespace === undefined ? [] : [entry('namespace', namespace)]),
    ...(fields.every((field) => isVariable(field.name) && field.encoding !== 'binary')
      ? file(
          name,
          fields.map((field) => {
            // A quote inside is closed, written by itself and opened again.
            const quoted = String.raw`replaceAll "'" "'\\''"`;
            return `export ${field.name}='{{ ${valueOf(field, data)} | ${quoted} }}'`;
          }),
        )
      : fields.flatMap((field) => {
          const decode = field.encoding === 'binary' ? ' | base64Decode' : '';
          return file(field.name, [`{{ ${valueOf(field, data)}${decode} }}`]);
        })),
  ];
}

const valueOf = ({ name }: SecretField, data: string): string =>
  isVariable(name) ? `${data}.${name}` : `index ${data} ${JSON.stringify(name)}`;

/** What stands in place of a Secret that is injected: where its values are now, and where annotations belong. */
export function injectionNote(
  text: string,
  { name, root }: ConvertibleSecret,
  annotations: readonly Annotation[],
  users: readonly string[],
): string {
  return withNewlinesOf(text, [
    ...leadingComments(text, root),
    ...(users.length > 0
      ? [
          `# The values of the Secret ${name} come from the vault: the injector writes them below /vault/secrets/ of`,
          `# ${users.join(', ')}. Read them there, and take the references to the Secret out.`,
        ]
      : [
          `# The values of the Secret ${name} come from the vault: with these annotations on a Pod, or on the Pods of a`,
          '# workload (spec.template.metadata.annotations), the injector writes them below /vault/secrets/.',
          ...annotations.flatMap(({ lines }) => lines.map((line) => `# ${line}`)),
        ]),
  ]);
}

/** An edit that puts the annotations on the Pods of a workload's document; undefined where it cannot be made. */
export function annotatePods(
  text: string,
  annotations: readonly Annotation[],
): (Span & { readonly newText: string }) | undefined {
  const { root } = readDocument(text);
  const [pod] = root ? podsOf(root) : [];
  if (pod?.kind !== 'map' || text[pod.start] === '{') return undefined;
  const metadata = at(pod, 'metadata');
  const before = at(metadata, 'annotations');
  const [owner, names] =
    before?.kind === 'map'
      ? [before, []]
      : metadata?.kind === 'map'
        ? [metadata, ['annotations']]
        : [pod, ['metadata', 'annotations']];
  const first = [...owner.entries.values()][0]?.key;
  // Only where the keys stand below each other.
  if (!first || text[owner.start] === '{') return undefined;
  const indent = first.start - (text.lastIndexOf('\n', first.start - 1) + 1);
  if (text.slice(first.start - indent, first.start).trim() !== '') return undefined;
  const lines = [
    ...names.map((name, level) => `${' '.repeat(indent + level * 2)}${name}:`),
    // One that is there already is the user's own.
    ...annotations
      .filter(({ name }) => !(before?.kind === 'map' && before.entries.has(name)))
      .flatMap(({ lines: own }) => own.map((line) => ' '.repeat(indent + names.length * 2) + line)),
  ];
  const place = first.start - indent;
  return { start: place, end: place, newText: withNewlinesOf(text, lines) };
}
