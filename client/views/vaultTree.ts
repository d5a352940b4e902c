import {
  EventEmitter,
  window,
  type Disposable,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
} from 'vscode';
import type { Profiles } from '../profiles/profiles';
import type { Profile, Sessions } from '../session/types';
import { folderChildren, profileChildren, secretChildren } from './children';
import { treeItem, type ItemState } from './items';
import {
  fieldNode,
  folderNode,
  mountNode,
  profileNode,
  secretNode,
  type FieldNode,
  type FieldPlace,
  type FolderNode,
  type MountNode,
  type SecretPlace,
  type VaultNode,
} from './nodes';

/** Entries of a folder that are shown at first, and more at each "Show more…". */
const page = 200;

/** The sidebar: profiles, mounts, folders, secrets, fields; each level is listed when it is opened. */
export class VaultTree implements TreeDataProvider<VaultNode>, Disposable {
  readonly #sessions: Sessions;
  readonly #profiles: Profiles;
  readonly #changes = new EventEmitter<VaultNode | undefined>();
  /** One object per id: VS Code refreshes by identity. */
  readonly #nodes = new Map<string, VaultNode>();
  readonly #shown = new Map<string, number>();
  readonly #deleted = new Set<string>();
  readonly #revealed = new Map<string, string>();
  readonly #view: TreeView<VaultNode>;
  readonly #state: ItemState;
  readonly #subscriptions: readonly Disposable[];
  readonly onDidChangeTreeData = this.#changes.event;

  constructor(sessions: Sessions, profiles: Profiles) {
    this.#sessions = sessions;
    this.#profiles = profiles;
    this.#state = {
      session: (node) => sessions.state(node.profile),
      isActive: (node) => profiles.active()?.name === node.profile.name,
      isDeleted: (node) => this.#deleted.has(node.id),
      revealed: (node) => this.#revealed.get(node.id),
    };
    this.#view = window.createTreeView('strongroom.vault', { treeDataProvider: this, showCollapseAll: true });
    this.#subscriptions = [
      this.#view,
      this.#changes,
      sessions.onDidChange((name) => this.#profileChanged(name)),
      profiles.onDidChange(() => this.refresh()),
      // Nobody looks at a hidden sidebar, and it may be shown again to an audience.
      this.#view.onDidChangeVisibility(({ visible }) => {
        if (!visible) this.#hideAll();
      }),
    ];
  }

  getTreeItem(node: VaultNode): TreeItem {
    return treeItem(node, this.#state);
  }

  getParent(node: VaultNode): VaultNode | undefined {
    return node.parent === undefined ? undefined : this.#interned(node.parent);
  }

  async getChildren(node?: VaultNode): Promise<VaultNode[]> {
    const children = await this.#children(node);
    return children.map((child) => this.#interned(child));
  }

  /** The node that a command without argument is about: what is selected in the tree. */
  selected(): VaultNode | undefined {
    return this.#view.selection[0];
  }

  /** Lists again what is below `node` (all of it without one); what is expanded stays so. */
  refresh(node?: VaultNode): void {
    if (node === undefined) {
      this.#revealed.clear();
      this.#nodes.clear();
      this.#changes.fire(undefined);
    } else {
      this.#changes.fire(this.#nodes.get(node.id));
    }
  }

  /** Lists a secret's folder and the secret again after it was written. */
  refreshSecret(place: SecretPlace): void {
    const target = pathTo(place);
    for (const field of this.#revealed.keys()) this.#revealed.delete(field);
    const known = [...ancestors(target)].find((node) => node.kind !== 'secret' && this.#nodes.has(node.id));
    this.refresh(known);
  }

  showMore(node: MountNode | FolderNode): void {
    this.#shown.set(node.id, this.#limit(node) + page);
    this.refresh(node);
  }

  showValue(node: FieldNode, value: string): void {
    this.#revealed.set(node.id, value);
    this.refresh(node);
  }

  hideValue(node: FieldNode): void {
    this.#revealed.delete(node.id);
    this.refresh(node);
  }

  /** Opens the sidebar at a secret or one of its fields. */
  async reveal(place: SecretPlace | FieldPlace): Promise<void> {
    const secret = pathTo(place);
    const target = 'field' in place ? fieldNode(secret, place.field) : secret;
    await this.#view.reveal(this.#interned(target), { select: true, focus: true, expand: true });
  }

  dispose(): void {
    this.#hideAll();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async #children(node: VaultNode | undefined): Promise<readonly VaultNode[]> {
    if (node === undefined) return this.#profiles.all().map(profileNode);
    if (node.kind === 'profile') return profileChildren(this.#sessions, node);
    if (node.kind === 'mount' || node.kind === 'folder') {
      return folderChildren(this.#sessions, node, this.#limit(node));
    }
    if (node.kind === 'secret') {
      return secretChildren(this.#sessions, node, (is) => this.#markDeleted(node, is));
    }
    return [];
  }

  #limit(node: VaultNode): number {
    return this.#shown.get(node.id) ?? page;
  }

  #interned(node: VaultNode): VaultNode {
    const known = this.#nodes.get(node.id);
    if (known) return known;
    this.#nodes.set(node.id, node);
    return node;
  }

  #markDeleted(node: VaultNode, is: boolean): void {
    if (this.#deleted.has(node.id) === is) return;
    if (is) this.#deleted.add(node.id);
    else this.#deleted.delete(node.id);
    this.refresh(node);
  }

  #profileChanged(name: string): void {
    const profile: Profile | undefined = this.#profiles.byName(name);
    this.#hideAll();
    this.refresh(profile && profileNode(profile));
  }

  #hideAll(): void {
    const nodes = [...this.#revealed.keys()].map((id) => this.#nodes.get(id));
    this.#revealed.clear();
    for (const node of nodes) if (node) this.#changes.fire(node);
  }
}

function pathTo(place: SecretPlace): ReturnType<typeof secretNode> {
  const segments = place.path.split('/').slice(0, -1);
  let parent: MountNode | FolderNode = mountNode(profileNode(place.profile), place.mount);
  for (const index of segments.keys()) {
    parent = folderNode(parent, place.mount, segments.slice(0, index + 1).join('/'));
  }
  return secretNode(parent, place.mount, place.path);
}

function* ancestors(node: VaultNode): Generator<VaultNode> {
  for (let at: VaultNode | undefined = node; at; at = at.parent) yield at;
}
