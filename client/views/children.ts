import type { Profile, Sessions } from '../session/types';
import { isVaultError, VaultError, type VaultErrorKind } from '../vault/errors';
import type { VaultClient } from '../vault/types';
import {
  fieldNode,
  folderNode,
  isKv,
  mountNode,
  noteNode,
  secretNode,
  type FolderNode,
  type MountNode,
  type ProfileNode,
  type SecretNode,
  type VaultNode,
} from './nodes';

/** A profile's children: pinned secrets, then KV mounts, then the other mounts. */
export async function profileChildren(sessions: Sessions, node: ProfileNode): Promise<readonly VaultNode[]> {
  const client = await sessions.client(node.profile);
  if (!client) return [loggedOutNote(sessions, node)];
  return guarded(sessions, node, async () => {
    const mounts = await client.mounts();
    const sorted = mounts.toSorted((a, b) => a.path.localeCompare(b.path));
    const pinned = (node.profile.pinned ?? []).flatMap((pin) => {
      const mount = sorted.filter(isKv).find((kv) => pin.startsWith(`${kv.path}/`));
      return mount ? [secretNode(node, mount, pin.slice(mount.path.length + 1))] : [missingPin(node, pin)];
    });
    const nodes = [...sorted.filter(isKv), ...sorted.filter((mount) => !isKv(mount))].map((mount) =>
      mountNode(node, mount),
    );
    if (pinned.length + nodes.length > 0) return [...pinned, ...nodes];
    return [
      noteNode(node, 'Pin a path…', 'pin', {
        hint: 'this token sees no mounts',
        command: 'strongroom.pinPath',
      }),
    ];
  });
}

/** The first `limit` entries of a mount's root or a folder: folders first. */
export async function folderChildren(
  sessions: Sessions,
  node: MountNode | FolderNode,
  limit: number,
): Promise<readonly VaultNode[]> {
  const { mount } = node;
  if (!isKv(mount)) return [];
  const folder = node.kind === 'folder' ? node.path : '';
  return withClient(sessions, node, async (client) => {
    const names = await client.kv(mount.path, mount.kvVersion).list(folder);
    if (names.length === 0) return [noteNode(node, 'No secrets here', 'circle-slash')];
    const folders = names.filter((name) => name.endsWith('/')).toSorted((a, b) => a.localeCompare(b));
    const secrets = names.filter((name) => !name.endsWith('/')).toSorted((a, b) => a.localeCompare(b));
    const at = (name: string): string => (folder === '' ? name : `${folder}/${name}`);
    const all = [
      ...folders.map((name) => folderNode(node, mount, at(name.slice(0, -1)))),
      ...secrets.map((name) => secretNode(node, mount, at(name))),
    ];
    if (all.length <= limit) return all;
    const more = noteNode(node, 'Show more…', 'ellipsis', {
      tooltip: `${limit} of ${all.length} are shown`,
      command: 'strongroom.showMore',
    });
    return [...all.slice(0, limit), more];
  });
}

/** A secret's field names; the values are dropped at once. `deleted` is told whether its latest version is. */
export async function secretChildren(
  sessions: Sessions,
  node: SecretNode,
  deleted: (is: boolean) => void,
): Promise<readonly VaultNode[]> {
  return withClient(sessions, node, async (client) => {
    try {
      const secret = await client.kv(node.mount.path, node.mount.kvVersion).read(node.path);
      deleted(false);
      const fields = Object.keys(secret.data);
      if (fields.length === 0) return [noteNode(node, 'No fields', 'circle-slash')];
      return fields.map((field) => fieldNode(node, field));
    } catch (error) {
      if (!isVaultError(error, 'deleted')) throw error;
      deleted(true);
      return [
        noteNode(node, 'Undelete', 'discard', {
          hint: 'the latest version is deleted',
          command: 'strongroom.undelete',
        }),
      ];
    }
  });
}

async function withClient(
  sessions: Sessions,
  node: VaultNode & { readonly profile: Profile },
  list: (client: VaultClient) => Promise<readonly VaultNode[]>,
): Promise<readonly VaultNode[]> {
  const client = await sessions.client(node.profile);
  if (!client) return [loggedOutNote(sessions, node)];
  return guarded(sessions, node, async () => list(client));
}

/** A listing that fails becomes a line that says why and what a click does. */
async function guarded(
  sessions: Sessions,
  node: VaultNode & { readonly profile: Profile },
  list: () => Promise<readonly VaultNode[]>,
): Promise<readonly VaultNode[]> {
  try {
    return await list();
  } catch (error) {
    if (isVaultError(error, 'expired')) sessions.reportExpired(node.profile);
    return [errorNote(node, error)];
  }
}

function errorNote(node: VaultNode & { readonly profile: Profile }, error: unknown): VaultNode {
  if (!(error instanceof VaultError)) {
    return noteNode(node, 'Something went wrong', 'error', {
      hint: 'click to try again',
      command: 'strongroom.refresh',
    });
  }
  const { message } = error;
  if (error.kind === 'expired') {
    return noteNode(node, 'Log in…', 'key', {
      hint: 'the session has expired',
      tooltip: message,
      command: 'strongroom.login',
    });
  }
  if (error.kind === 'denied' && node.kind !== 'secret') {
    return noteNode(node, 'Pin a path…', 'lock', {
      hint: 'no permission to list',
      tooltip: `${message} A path that you may read can be pinned and then opens without listing.`,
      command: 'strongroom.pinPath',
    });
  }
  const unreachable = {
    text: `Cannot reach ${new URL(node.profile.address).host}`,
    icon: 'debug-disconnect',
  };
  const known: Partial<Record<VaultErrorKind, { text: string; icon: string }>> = {
    sealed: { text: 'The vault is sealed', icon: 'lock' },
    denied: { text: 'Your token may not read this', icon: 'lock' },
    notFound: { text: 'Not found', icon: 'question' },
    unreachable,
    timeout: unreachable,
    tls: { text: "The server's certificate is not trusted", icon: 'shield' },
  };
  const { text, icon } = known[error.kind] ?? { text: message, icon: 'error' };
  return noteNode(node, text, icon, {
    hint: 'click to try again',
    tooltip: message,
    command: 'strongroom.refresh',
  });
}

function loggedOutNote(sessions: Sessions, node: VaultNode & { readonly profile: Profile }): VaultNode {
  const state = sessions.state(node.profile);
  const login = { command: 'strongroom.login' };
  if (state.kind === 'expired')
    return noteNode(node, 'Log in…', 'key', { ...login, hint: 'the session has expired' });
  if (state.kind === 'failed') {
    return noteNode(node, 'Log in…', 'warning', {
      ...login,
      hint: 'the last try failed',
      tooltip: state.message,
    });
  }
  return noteNode(node, 'Log in…', 'key', login);
}

function missingPin(node: ProfileNode, pin: string): VaultNode {
  return noteNode(node, pin, 'warning', {
    tooltip: 'Pinned, but no KV mount that this token sees holds this path.',
  });
}
