import type { StoreTarget } from '../../protocol/manifests';
import { at, entriesAt, textAt } from '../yaml/tree';
import type { ConvertibleSecret } from './readSecret';
import { leadingComments, metadataLines, scalar, textEntries, withNewlinesOf } from './yamlText';

/** The ExternalSecret that makes the same Secret out of the store; metadata and comments stay as they are written. */
export function externalSecretFor(
  text: string,
  { name, fields, root }: ConvertibleSecret,
  { store, key }: Omit<StoreTarget, 'form'>,
): string {
  const type = textAt(root, 'type') ?? 'Opaque';
  const immutable = at(root, 'immutable');
  const isImmutable = immutable?.kind === 'scalar' && immutable.value === true;
  const own = ['labels', 'annotations'].flatMap((part) =>
    textEntries(part, entriesAt(root, 'metadata', part), 8),
  );
  return withNewlinesOf(text, [
    ...leadingComments(text, root),
    'apiVersion: external-secrets.io/v1',
    'kind: ExternalSecret',
    ...metadataLines(text, root),
    'spec:',
    '  refreshInterval: 1h',
    '  secretStoreRef:',
    `    kind: ${store.kind}`,
    `    name: ${scalar(store.name)}`,
    '  target:',
    `    name: ${scalar(name)}`,
    ...(isImmutable ? ['    immutable: true'] : []),
    // Without a template the Secret gets the labels and annotations of the ExternalSecret.
    ...(type === 'Opaque'
      ? []
      : [
          '    template:',
          `      type: ${scalar(type)}`,
          ...(own.length > 0 ? ['      metadata:', ...own] : []),
        ]),
    '  data:',
    ...fields.flatMap((field) => [
      ...field.comments.map((comment) => `    ${comment}`),
      `    - secretKey: ${scalar(field.name)}`,
      '      remoteRef:',
      `        key: ${scalar(key)}`,
      `        property: ${scalar(field.name)}`,
      ...(field.encoding === 'binary' ? ['        decodingStrategy: Base64'] : []),
    ]),
  ]);
}
