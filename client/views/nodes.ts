import type { Profile } from '../session/types';
import type { Mount } from '../vault/types';

/** A KV mount: the version is known. */
export type KvMount = Mount & { readonly kvVersion: 1 | 2 };

/** A secret in one vault; `path` is below the mount. */
export interface SecretPlace {
  readonly profile: Profile;
  readonly mount: KvMount;
  readonly path: string;
}

export interface FieldPlace extends SecretPlace {
  readonly field: string;
}

interface Node {
  /** Stable across refreshes, so that VS Code keeps what is expanded. */
  readonly id: string;
  readonly parent?: VaultNode;
}

export interface ProfileNode extends Node {
  readonly kind: 'profile';
  readonly profile: Profile;
}
export interface MountNode extends Node {
  readonly kind: 'mount';
  readonly profile: Profile;
  readonly mount: Mount;
}
export interface FolderNode extends Node {
  readonly kind: 'folder';
  readonly profile: Profile;
  readonly mount: KvMount;
  readonly path: string;
}
export interface SecretNode extends Node, SecretPlace {
  readonly kind: 'secret';
  /** Listed by hand, because its folder cannot be listed. */
  readonly pinned: boolean;
}
export interface FieldNode extends Node, FieldPlace {
  readonly kind: 'field';
}
/** A line that is no place: a state in words, or "Show more". */
export interface NoteNode extends Node {
  readonly kind: 'note';
  readonly text: string;
  /** Said after the text, as far as there is room: the text must do without. */
  readonly hint?: string;
  readonly icon: string;
  readonly tooltip?: string;
  /** Command to run on it, with its parent as argument. */
  readonly command?: string;
  readonly parent: VaultNode;
}

export type VaultNode = ProfileNode | MountNode | FolderNode | SecretNode | FieldNode | NoteNode;

export function isKv(mount: Mount): mount is KvMount {
  return mount.type === 'kv' && mount.kvVersion !== undefined;
}

const idOf = (...parts: readonly string[]): string => JSON.stringify(parts);

export function profileNode(profile: Profile): ProfileNode {
  return { kind: 'profile', id: idOf('profile', profile.name), profile };
}

export function mountNode(parent: ProfileNode, mount: Mount): MountNode {
  return {
    kind: 'mount',
    id: idOf('mount', parent.profile.name, mount.path),
    profile: parent.profile,
    mount,
    parent,
  };
}

export function folderNode(parent: MountNode | FolderNode, mount: KvMount, path: string): FolderNode {
  const { profile } = parent;
  return { kind: 'folder', id: idOf('folder', profile.name, mount.path, path), profile, mount, path, parent };
}

export function secretNode(
  parent: ProfileNode | MountNode | FolderNode,
  mount: KvMount,
  path: string,
): SecretNode {
  const { profile } = parent;
  const pinned = parent.kind === 'profile';
  const id = idOf(pinned ? 'pinned' : 'secret', profile.name, mount.path, path);
  return { kind: 'secret', id, profile, mount, path, pinned, parent };
}

export function fieldNode(parent: SecretNode, field: string): FieldNode {
  const { profile, mount, path } = parent;
  return { kind: 'field', id: idOf('field', parent.id, field), profile, mount, path, field, parent };
}

export function noteNode(
  parent: VaultNode,
  text: string,
  icon: string,
  extra: Pick<NoteNode, 'hint' | 'tooltip' | 'command'> = {},
): NoteNode {
  return { kind: 'note', id: idOf('note', parent.id, text), text, icon, parent, ...extra };
}
