import type { Profile } from '../session/types';
import { Back, pickText } from '../ui/picker';
import { Dismissed, askChoice } from '../ui/prompts';
import type { Kv } from '../vault/types';
import { isKv, type FieldPlace, type KvMount, type SecretPlace, type VaultNode } from '../views/nodes';
import { sessionWords } from '../views/items';
import { UserError, type CommandContext } from './command';
import { connect, useVault } from './vault';

const mountKey = (profile: Profile): string => `strongroom.mount:${profile.name}`;

export function isNode(argument: unknown): argument is VaultNode {
  return typeof argument === 'object' && argument !== null && 'kind' in argument && 'id' in argument;
}

/** The profile of a node; without one the only profile, or the one picked. */
export async function askProfile(
  context: CommandContext,
  argument: unknown,
  title: string,
): Promise<Profile> {
  if (isNode(argument) && 'profile' in argument) return argument.profile;
  const profiles = context.profiles.all();
  if (profiles.length === 0) {
    const problem = context.profiles.problems()[0];
    throw new UserError(
      problem ?? 'There is no Vault profile yet. Run "Strongroom: Add Vault Profile" first.',
    );
  }
  if (profiles.length === 1 && profiles[0]) return profiles[0];
  return askChoice(title, profileChoices(context), 'Which vault?');
}

/** The active one first. */
export function profileChoices(
  context: CommandContext,
): { label: string; description: string; detail: string; value: Profile }[] {
  const active = context.profiles.active();
  return context.profiles
    .all()
    .toSorted((a, b) => Number(b.name === active?.name) - Number(a.name === active?.name))
    .map((profile) => ({
      label: profile.name,
      description: sessionWords(context.sessions.state(profile)),
      detail: profile.address,
      value: profile,
    }));
}

/** KV mounts that the token sees: the one last used in this workspace, then version 2 before 1. */
export async function listKvMounts(context: CommandContext, profile: Profile): Promise<readonly KvMount[]> {
  const mounts = await useVault(
    context,
    profile,
    `Reading the mounts of ${profile.name}`,
    async (client, signal) => client.mounts({ signal }),
  );
  const last = context.memory.get<string>(mountKey(profile));
  const rank = (mount: KvMount): number => (mount.path === last ? 0 : 3 - mount.kvVersion);
  return mounts.filter(isKv).toSorted((a, b) => rank(a) - rank(b) || a.path.localeCompare(b.path));
}

export async function rememberMount(
  context: CommandContext,
  profile: Profile,
  mount: KvMount,
): Promise<void> {
  await context.memory.update(mountKey(profile), mount.path);
}

/** The KV mount of a node, or the one picked. */
export async function askMount(
  context: CommandContext,
  argument: unknown,
  title: string,
): Promise<{ profile: Profile; mount: KvMount }> {
  const profile = await askProfile(context, argument, title);
  if (isNode(argument) && 'mount' in argument && isKv(argument.mount))
    return { profile, mount: argument.mount };
  const mounts = await listKvMounts(context, profile);
  const [first] = mounts;
  if (!first) throw new UserError(`Your token sees no key/value mount at ${profile.name}.`);
  const mount = mounts.length === 1 ? first : await askChoice(title, mountChoices(mounts), 'Which mount?');
  await rememberMount(context, profile, mount);
  return { profile, mount };
}

export function mountChoices(
  mounts: readonly KvMount[],
): { label: string; description: string; value: KvMount }[] {
  return mounts.map((mount) => ({
    label: mount.path,
    description: `KV version ${mount.kvVersion}${mount.description === '' ? '' : ` · ${mount.description}`}`,
    value: mount,
  }));
}

/** The secret of a node, or the one whose path is picked or typed. */
export async function askSecret(
  context: CommandContext,
  argument: unknown,
  title: string,
): Promise<SecretPlace> {
  if (isNode(argument) && (argument.kind === 'secret' || argument.kind === 'field')) return argument;
  const { profile, mount } = await askMount(context, argument, title);
  const client = await connect(context, profile);
  const folder = isNode(argument) && argument.kind === 'folder' ? `${argument.path}/` : '';
  const path = await pickText({
    title: `${title} (${mount.path})`,
    placeholder: 'Path of the secret below the mount',
    value: folder,
    complete: async (value, signal) => completePath(client.kv(mount.path, mount.kvVersion), value, signal),
    validate: pathProblem,
  });
  if (path === Back) throw new Dismissed();
  return { profile, mount, path };
}

/** The field of a node, or the one picked out of the secret's. */
export async function askField(
  context: CommandContext,
  argument: unknown,
  title: string,
): Promise<FieldPlace> {
  if (isNode(argument) && argument.kind === 'field') return argument;
  const place = await askSecret(context, argument, title);
  const fields = await useVault(
    context,
    place.profile,
    `Reading ${place.mount.path}/${place.path}`,
    async (client, signal) =>
      Object.keys(
        (await client.kv(place.mount.path, place.mount.kvVersion).read(place.path, { signal })).data,
      ),
  );
  const [first] = fields;
  if (first === undefined) throw new UserError(`${place.mount.path}/${place.path} has no fields.`);
  const choices = fields.map((field) => ({ label: field, value: field }));
  const field = fields.length === 1 ? first : await askChoice(title, choices, 'Which field?');
  return { ...place, field };
}

/** Entries of the folder that `value` is in, as whole paths. A folder that cannot be listed has none. */
export async function completePath(kv: Kv, value: string, signal: AbortSignal): Promise<readonly string[]> {
  const folder = value.slice(0, value.lastIndexOf('/') + 1);
  const names = await kv.list(folder.slice(0, -1), { signal });
  return names.map((name) => folder + name);
}

export function pathProblem(path: string): string | undefined {
  if (path === '') return 'Type or pick a path';
  if (path.endsWith('/')) return 'Add a name after the slash';
  const segments = path.split('/');
  if (segments.includes('')) return 'A path has no slash at its start and no empty part';
  if (segments.some((segment) => segment === '.' || segment === '..'))
    return 'A path has no "." or ".." part';
  // oxlint-disable-next-line no-control-regex -- control characters are exactly what must not be in a path
  if (/[\u0000-\u001f\u007f]/.test(path)) return 'A path has no control characters';
  return undefined;
}

export function fieldProblem(field: string): string | undefined {
  if (field.trim() === '') return 'Type the name of a field';
  if (field !== field.trim()) return 'A field name has no space at its ends';
  return undefined;
}
