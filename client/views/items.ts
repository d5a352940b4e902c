import { MarkdownString, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { SessionState } from '../session/types';
import { plain } from '../ui/plain';
import {
  isKv,
  type FieldNode,
  type MountNode,
  type NoteNode,
  type ProfileNode,
  type SecretNode,
  type VaultNode,
} from './nodes';

/** Always this long, whatever the value's length. */
const mask = '••••••••';

/** What the tree knows of a node beyond the node itself. */
export interface ItemState {
  session(node: ProfileNode): SessionState;
  isActive(node: ProfileNode): boolean;
  isDeleted(node: SecretNode): boolean;
  /** The value that the user asked to see, or undefined while it is masked. */
  revealed(node: FieldNode): string | undefined;
}

/** How a node looks. `contextValue`s are what the menus in `package.json` match. */
export function treeItem(node: VaultNode, state: ItemState): TreeItem {
  let item: TreeItem;
  switch (node.kind) {
    case 'profile':
      item = profileItem(node, state);
      break;
    case 'mount':
      item = mountItem(node);
      break;
    case 'folder':
      item = branch(lastSegment(node.path), 'folder', 'folder');
      item.accessibilityInformation = { label: `Folder ${lastSegment(node.path)}` };
      break;
    case 'secret':
      item = secretItem(node, state);
      break;
    case 'field':
      item = fieldItem(node, state.revealed(node));
      break;
    case 'note':
      item = noteItem(node);
  }
  item.id = node.id;
  // Names come from the vault: none may steer what the eye sees.
  if (typeof item.label === 'string') item.label = plain(item.label);
  return item;
}

function profileItem(node: ProfileNode, state: ItemState): TreeItem {
  const { profile } = node;
  const session = state.session(node);
  const loggedIn = session.kind === 'loggedIn';
  const item = branch(profile.name, loggedIn ? 'pass-filled' : 'vm', loggedIn ? 'profile:in' : 'profile:out');
  if (loggedIn) item.iconPath = new ThemeIcon('pass-filled', new ThemeColor('testing.iconPassed'));
  if (state.isActive(node)) item.collapsibleState = TreeItemCollapsibleState.Expanded;
  // The check mark says that it is logged in: room for the name.
  item.description = session.kind === 'loggedIn' ? session.displayName : sessionWords(session);
  item.tooltip = new MarkdownString()
    .appendText(`${profile.name}: ${profile.address}`)
    .appendText(profile.namespace === undefined ? '' : `, namespace ${profile.namespace}`)
    .appendMarkdown('\n\n')
    .appendText(session.kind === 'loggedIn' ? loggedInWords(session) : sessionWords(session));
  item.accessibilityInformation = { label: `Vault profile ${profile.name}, ${sessionWords(session)}` };
  return item;
}

const stateWords = {
  loggedOut: 'logged out',
  loggingIn: 'logging in…',
  expired: 'session expired',
  failed: 'login failed',
} as const;

/** A session in a few words, such as `logged in as userpass-ann`. */
export function sessionWords(session: SessionState): string {
  return session.kind === 'loggedIn' ? `logged in as ${session.displayName}` : stateWords[session.kind];
}

const storeWords = {
  keychain: "in the operating system's keychain",
  secretStorage: "in VS Code's secret storage",
  memory: 'in memory until this window closes',
} as const;

export function loggedInWords(session: Extract<SessionState, { kind: 'loggedIn' }>): string {
  const until =
    session.expiresAt === undefined
      ? 'does not expire'
      : `valid until ${new Date(session.expiresAt).toLocaleString()}`;
  return `Logged in as ${session.displayName}; ${until}. Policies: ${session.policies.join(', ')}. The token is kept ${storeWords[session.store]}.`;
}

function mountItem(node: MountNode): TreeItem {
  const { mount } = node;
  if (isKv(mount)) {
    const item = branch(mount.path, 'database', 'mount:kv');
    item.description = `KV version ${mount.kvVersion}`;
    item.tooltip = mount.description;
    item.accessibilityInformation = { label: `Mount ${mount.path}, key/value version ${mount.kvVersion}` };
    return item;
  }
  const item = new TreeItem(mount.path, TreeItemCollapsibleState.None);
  item.iconPath = new ThemeIcon('plug');
  item.contextValue = 'mount:other';
  item.description = mount.type;
  item.tooltip = mount.description === '' ? `A mount of type ${mount.type}` : mount.description;
  item.accessibilityInformation = { label: `Mount ${mount.path}, type ${mount.type}` };
  return item;
}

function secretItem(node: SecretNode, state: ItemState): TreeItem {
  const name = node.pinned ? `${node.mount.path}/${node.path}` : lastSegment(node.path);
  const deleted = state.isDeleted(node);
  const kind = deleted ? 'secretDeleted' : `secret:v${node.mount.kvVersion}`;
  const item = branch(
    name,
    deleted ? 'trash' : node.pinned ? 'pinned' : 'key',
    node.pinned ? `${kind}:pinned` : kind,
  );
  item.tooltip = `${node.mount.path}/${node.path}`;
  if (deleted) item.description = 'deleted';
  item.accessibilityInformation = { label: `Secret ${name}${deleted ? ', deleted' : ''}` };
  return item;
}

function fieldItem(node: FieldNode, value: string | undefined): TreeItem {
  const item = new TreeItem(node.field, TreeItemCollapsibleState.None);
  item.iconPath = new ThemeIcon('symbol-field');
  item.description = value === undefined ? mask : singleLine(value);
  item.contextValue = value === undefined ? 'field:hidden' : 'field:shown';
  // A long value is cut in its line; whoever asked to see it finds the whole of it here.
  item.tooltip = value ?? 'The value is hidden. Reveal it, or copy it.';
  item.accessibilityInformation = {
    label: `Field ${node.field}, value ${value === undefined ? 'hidden' : 'shown'}`,
  };
  return item;
}

function noteItem(node: NoteNode): TreeItem {
  const item = new TreeItem(node.text, TreeItemCollapsibleState.None);
  item.iconPath = new ThemeIcon(node.icon);
  item.contextValue = 'note';
  const words = node.hint === undefined ? node.text : `${node.text} (${node.hint})`;
  if (node.hint !== undefined) item.description = node.hint;
  item.tooltip = node.tooltip ?? words;
  item.accessibilityInformation = { label: words };
  if (node.command !== undefined) {
    item.command = { command: node.command, title: node.text, arguments: [node.parent] };
  }
  return item;
}

function branch(label: string, icon: string, contextValue: string): TreeItem {
  const item = new TreeItem(label, TreeItemCollapsibleState.Collapsed);
  item.iconPath = new ThemeIcon(icon);
  item.contextValue = contextValue;
  return item;
}

function lastSegment(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The tree shows one line. */
function singleLine(value: string): string {
  const line = value.replaceAll(/\s*\n\s*/g, ' ⏎ ');
  return line.length > 200 ? `${line.slice(0, 200)}…` : line;
}
