import type { VaultMount } from '../../server/protocol/requests';
import type { Sessions } from '../session/types';
import type { Profiles } from './profiles';

/** Milliseconds for which what a vault said is taken for true. */
const freshness = 60_000;

/**
 * Answers the names of the mounts of all vaults that the user is logged in to. Nobody is asked to log in, and a vault that
 * does not answer has none.
 */
export function createVaultMounts(profiles: Profiles, sessions: Sessions): () => Promise<VaultMount[]> {
  const known = new Map<string, { readonly at: number; readonly mounts: Promise<VaultMount[]> }>();
  sessions.onDidChange((name) => known.delete(name));
  return async () => {
    const present = profiles.all().filter((profile) => sessions.state(profile).kind === 'loggedIn');
    const all = await Promise.all(
      present.map(async (profile) => {
        const before = known.get(profile.name);
        if (before && Date.now() - before.at < freshness) return before.mounts;
        const mounts = sessions
          .client(profile)
          .then(async (client) => (await client?.mounts()) ?? [])
          .then((list) =>
            list.map(({ path, type, kvVersion }) => ({ path, type, ...(kvVersion && { kvVersion }) })),
          )
          .catch(() => []);
        known.set(profile.name, { at: Date.now(), mounts });
        return mounts;
      }),
    );
    return all.flat();
  };
}
