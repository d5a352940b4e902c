import type { VaultLayout } from '../../protocol/vault';
import { type Live, mountAt } from '../live';
import { listedFolderOf } from '../nameFolders';
import { selectors } from './words';

/** Where the names are listed that can go on what is written of a path. */
export interface NameSource {
  /** A request path. */
  readonly folder: string;
  /** What stays of the path: up to its last slash. */
  readonly begin: string;
}

/** Undefined where nothing is listed, and behind a wildcard or template. */
export function nameSource(written: string, layout: VaultLayout): NameSource | undefined {
  const found = /[+*{]/.test(written) ? undefined : mountAt(written, layout);
  if (!found) return undefined;
  const { mount, rest } = found;
  const begin = written.slice(0, written.lastIndexOf('/') + 1);
  const folder = folderOf();
  return folder === undefined ? undefined : { folder: folder.replace(/\/$/, ''), begin };

  function folderOf(): string | undefined {
    if (mount.kvVersion === 1) return begin;
    if (mount.kvVersion === 2) {
      const inner = /^(?:data|metadata|delete|undelete|destroy|subkeys)\/(.*\/)?/.exec(rest);
      return inner ? `${mount.path}/metadata/${inner[1] ?? ''}` : undefined;
    }
    const listed = listedFolderOf(mount, rest);
    return listed === undefined ? undefined : `${mount.path}/${listed}`;
  }
}

/** Can a path or name stand in a policy as it is? Some characters mean something there, others nobody would see. */
export const isWritable = (text: string): boolean => !/["\\$}\p{Cc}]|\{\{|\*$|(?:^|\/)\+\/?$/u.test(text);

/** Where the groups are listed that a template can name. */
export const groupFolder = 'identity/group/name';

/** A template, and whose name stands in it. */
export type LiveSelector = (typeof selectors)[number] & { readonly detail?: string };

/** Templates with the accessors and groups that there are. */
export function liveSelectors(live: Live | undefined): LiveSelector[] {
  if (!live) return [];
  const ofMount = live.layout.mounts.flatMap(({ path, accessor }) =>
    accessor === undefined ? [] : selectorsWith('.ACCESSOR.', accessor, path),
  );
  const groups = (live.names(groupFolder) ?? []).filter(isWritable);
  return [...ofMount, ...groups.flatMap((name) => selectorsWith('.NAME.', name, 'A group'))];
}

function selectorsWith(part: string, name: string, detail: string): LiveSelector[] {
  return selectors
    .filter(({ label }) => label.includes(part))
    .map(({ label, words }) => {
      const filled = label.replace(part, `.${name}.`);
      return { label: filled, insert: filled.replace(/\bKEY$/, '${1:KEY}'), words, detail };
    });
}
