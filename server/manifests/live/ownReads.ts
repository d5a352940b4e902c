import type { MeantVault } from '../../protocol/vault';
import type { Span } from '../../text/types';
import type { ManifestDocument } from '../document';
import { injectionsOf } from '../kinds/injector';
import { readInner } from '../kinds/secretProviderClass';
import { linesOf, vaultSteps } from '../kinds/vaultAction';
import { injectedVault, meantVaultOf } from '../workspace/roles';
import { innerText } from '../yaml/innerText';
import type { Tree } from '../yaml/tree';
import { at, knownTextAt } from '../yaml/tree';
import type { VaultRead } from './reads';

/** What a document of another kind than an ExternalSecret reads: it has the paths of the requests themselves. */
export function ownReads(document: ManifestDocument): VaultRead[] {
  const { kind, group, text } = document;
  if (kind === 'SecretProviderClass') return mountedReads(document);
  if (group === 'secrets.hashicorp.com' && kind === 'VaultStaticSecret') return staticReads(document);
  if (group === 'vault-action') return stepReads(document);
  return text.includes('/agent-inject-secret-') ? injectedReads(document) : [];
}

function readAt(
  place: Span,
  written: string,
  vault: MeantVault,
  more: Partial<VaultRead['request']> = {},
  field: Pick<VaultRead, 'property' | 'propertyPlace'> = {},
): VaultRead[] {
  const [path = '', query = ''] = written.split('?');
  const version = /^version=([1-9]\d{0,8})$/.exec(query)?.[1];
  // Only a path of plain words is surely none that is put together later.
  if (!/^\/?[^\s{}$%"'`]+\/[^\s{}$%"'`]+$/.test(path) || (query !== '' && version === undefined)) return [];
  const request = {
    path: path.replace(/^\/?(?:v1\/)?|\/$/g, ''),
    ...vault,
    ...(version !== undefined && { version: Number(version) }),
    ...more,
  };
  return [{ request, written, isPath: false, start: place.start, end: place.end, ...field }];
}

/** The entries of `objects` of a SecretProviderClass. */
function mountedReads({ root, text }: ManifestDocument): VaultRead[] {
  const given = at(root, 'spec', 'parameters');
  const objects = at(given, 'objects');
  if (objects?.kind !== 'scalar' || knownTextAt(objects) === undefined) return [];
  const { root: list, problems, outer } = readInner(text, objects);
  if (list?.kind !== 'list' || problems.length > 0) return [];
  const vault = meantVaultOf(given, 'vaultAddress', 'vaultNamespace');
  return list.items.flatMap((item) => {
    const place = at(item, 'secretPath');
    const path = knownTextAt(place);
    // Another method than GET makes something.
    if (!place || path === undefined || at(item, 'method') || at(item, 'secretArgs')) return [];
    return readAt(outer(place), path, vault, {}, fieldAt(at(item, 'secretKey'), outer));
  });
}

function fieldAt(place: Tree | undefined, outer: (span: Span) => Span) {
  const property = knownTextAt(place);
  return place && property !== undefined ? { property, propertyPlace: outer(place) } : {};
}

/** A VaultStaticSecret of the Vault Secrets Operator; at which address is said by its connection. */
function staticReads({ root }: ManifestDocument): VaultRead[] {
  const spec = at(root, 'spec');
  const place = at(spec, 'path');
  const [mount, path, type, space] = ['mount', 'path', 'type', 'namespace'].map((name) =>
    knownTextAt(spec, name),
  );
  if (!place || mount === undefined || path === undefined || !/^kv-v[12]$/.test(type ?? '')) return [];
  const vault = space === undefined ? {} : { namespace: space };
  const kvVersion = type === 'kv-v1' ? 1 : 2;
  const version = at(spec, 'version');
  const number = version?.kind === 'scalar' && typeof version.value === 'number' ? version.value : 0;
  return readAt(place, kvVersion === 1 ? `${mount}/${path}` : `${mount}/data/${path}`, vault, {
    kvVersion,
    ...(number > 0 && { version: number }),
  }).map((read) => ({ ...read, written: path, saysVersion: 'this needs type: kv-v' }));
}

/** The `secrets` of the steps of a workflow. */
function stepReads({ root, text }: ManifestDocument): VaultRead[] {
  return vaultSteps(root).flatMap((step) => {
    const given = at(step, 'with');
    const vault = meantVaultOf(given, 'url');
    return linesOf(at(given, 'secrets'), text).flatMap(({ line, start, end }) => {
      const [, path = '', gap = '', selector = ''] = /^(\S+)(\s+)([^\s|]+)/.exec(line) ?? [];
      const isExact = end - start === line.length;
      const place = isExact ? { start, end: start + path.length } : { start, end };
      // More than a name is an expression.
      const isName = /^[\w-]+$/.test(selector);
      const from = start + path.length + gap.length;
      const selectorPlace = isExact ? { start: from, end: from + selector.length } : place;
      return readAt(
        place,
        path,
        vault,
        {},
        isName ? { property: selector, propertyPlace: selectorPlace } : {},
      );
    });
  });
}

/** What the injector's annotations name, and what their templates read. */
function injectedReads({ root, text }: ManifestDocument): VaultRead[] {
  return injectionsOf(root).flatMap((injection) => {
    const vault = injectedVault(injection);
    return injection.own.flatMap(({ name, entry: { value } }) => {
      const written = knownTextAt(value);
      if (written === undefined || value.kind !== 'scalar') return [];
      if (name.startsWith('agent-inject-secret-')) return readAt(value, written, vault);
      if (!/^agent-inject-template-(?!file-)/.test(name)) return [];
      const inner = innerText(text, value);
      return templateReads(inner.text).flatMap(({ path, field, ...place }) =>
        readAt(
          inner.outer(place),
          path,
          vault,
          {},
          field && { property: field.name, propertyPlace: inner.outer(field) },
        ),
      );
    });
  });
}

interface TemplateRead extends Span {
  readonly path: string;
  readonly field?: Span & { readonly name: string };
}

/** Fields that a template takes of the secret that was read last: `{{ with secret "secret/data/app" }}{{ .Data.data.password }}`. */
function templateReads(template: string): TemplateRead[] {
  const found: TemplateRead[] = [];
  let path: (Span & { readonly text: string }) | undefined;
  for (const { index, groups = {}, 0: all } of template.matchAll(
    /\bsecret\s+"(?<path>[^"\n]*)"(?<more>\s*\S)?|\bsecret\s+[^"\s]|\.Data\.(?<data>data\.)?(?<name>\w+)/g,
  )) {
    const { path: text, more = '', data, name } = groups;
    if (name === undefined) {
      const start = index + all.indexOf('"') + 1;
      // With arguments it is a write; what is not a text is not known.
      path = text === undefined || more.includes('"') ? undefined : { text, start, end: start + text.length };
      if (path) found.push({ path: path.text, start: path.start, end: path.end });
    } else if (path && (data !== undefined) === path.text.includes('/data/')) {
      // What stands beside the data of version 2 is none of the secret's fields.
      const end = index + all.length;
      found.push({
        path: path.text,
        start: path.start,
        end: path.end,
        field: { name, start: end - name.length, end },
      });
    }
  }
  return found;
}
