import type { PathTarget } from '../../protocol/manifests';
import { entriesAt, textAt } from '../yaml/tree';
import type { ConvertibleSecret } from './readSecret';
import { leadingComments, metadataLines, scalar, textEntries, withNewlinesOf } from './yamlText';

/**
 * The class of the Secrets Store CSI driver whose Secret is the same, for as long as a Pod mounts it; metadata and comments
 * stay as they are written.
 */
export function secretProviderClassFor(
  text: string,
  { name, fields, root }: ConvertibleSecret,
  { path, role, server, namespace }: Omit<PathTarget, 'form'>,
): string {
  const own = ['labels', 'annotations'].flatMap((part) =>
    textEntries(part, entriesAt(root, 'metadata', part), 6),
  );
  return withNewlinesOf(text, [
    ...leadingComments(text, root),
    '# The Secret is there while a Pod mounts the class:',
    '#   volumes:',
    `#     - name: ${scalar(name)}`,
    '#       csi:',
    '#         driver: secrets-store.csi.k8s.io',
    '#         readOnly: true',
    `#         volumeAttributes: { secretProviderClass: ${scalar(name)} }`,
    'apiVersion: secrets-store.csi.x-k8s.io/v1',
    'kind: SecretProviderClass',
    ...metadataLines(text, root),
    'spec:',
    '  provider: vault',
    '  parameters:',
    `    roleName: ${scalar(role)}`,
    ...(server === undefined ? [] : [`    vaultAddress: ${JSON.stringify(server)}`]),
    ...(namespace === undefined ? [] : [`    vaultNamespace: ${scalar(namespace)}`]),
    '    objects: |',
    ...fields.flatMap((field) => [
      `      - objectName: ${scalar(field.name)}`,
      `        secretPath: ${scalar(path)}`,
      `        secretKey: ${scalar(field.name)}`,
      ...(field.encoding === 'binary' ? ['        encoding: base64'] : []),
    ]),
    '  secretObjects:',
    `    - secretName: ${scalar(name)}`,
    `      type: ${scalar(textAt(root, 'type') ?? 'Opaque')}`,
    ...own,
    '      data:',
    ...fields.flatMap((field) => [
      ...field.comments.map((comment) => `        ${comment}`),
      `        - objectName: ${scalar(field.name)}`,
      `          key: ${scalar(field.name)}`,
    ]),
  ]);
}
