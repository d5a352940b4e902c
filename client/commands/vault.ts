import { VaultError } from '../vault/errors';
import type { Kv, VaultClient } from '../vault/types';
import type { Profile } from '../session/types';
import { withProgress } from '../ui/progress';
import { Dismissed } from '../ui/prompts';
import type { FieldPlace, SecretPlace } from '../views/nodes';
import { ProfileError, UserError, type CommandContext } from './command';

/** The profile's client, after a login where that is needed. @throws Dismissed, ProfileError */
export async function connect(context: CommandContext, profile: Profile): Promise<VaultClient> {
  return atProfile(context, profile, async () => {
    const client = (await context.sessions.client(profile)) ?? (await context.sessions.login(profile));
    if (!client) throw new Dismissed();
    return client;
  });
}

/** Runs `task` with progress that can be cancelled. @throws Dismissed, ProfileError */
export async function useVault<T>(
  context: CommandContext,
  profile: Profile,
  title: string,
  task: (client: VaultClient, signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const client = await connect(context, profile);
  return atProfile(context, profile, async () => withProgress(title, async (signal) => task(client, signal)));
}

/** {@link useVault} on a secret's mount. @throws Dismissed, ProfileError */
export async function useKv<T>(
  context: CommandContext,
  place: SecretPlace,
  title: string,
  task: (kv: Kv, signal: AbortSignal) => Promise<T>,
): Promise<T> {
  return useVault(context, place.profile, title, async (client, signal) =>
    task(client.kv(place.mount.path, place.mount.kvVersion), signal),
  );
}

/** Names the profile in a VaultError that `task` throws. @throws ProfileError */
export async function atProfile<T>(
  context: CommandContext,
  profile: Profile,
  task: () => Promise<T>,
): Promise<T> {
  try {
    return await task();
  } catch (error) {
    if (!(error instanceof VaultError)) throw error;
    if (error.kind === 'expired') context.sessions.reportExpired(profile);
    throw new ProfileError(profile, error);
  }
}

/** A field's value as text: a string as it is, anything else as its JSON. @throws Dismissed, ProfileError, UserError */
export async function readField(context: CommandContext, place: FieldPlace): Promise<string> {
  const name = `${place.mount.path}/${place.path}`;
  return useKv(context, place, `Reading ${name}`, async (kv, signal) => {
    const value = (await kv.read(place.path, { signal })).data[place.field];
    if (value === undefined) throw new UserError(`${name} has no field "${place.field}" any more.`);
    return typeof value === 'string' ? value : JSON.stringify(value, undefined, 2);
  });
}
