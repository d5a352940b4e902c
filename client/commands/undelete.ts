import { flash } from '../ui/messages';
import { askSecret } from './askPlace';
import { UserError, type Command } from './command';
import { useKv } from './vault';

/** Brings a deleted latest version back. */
export const undelete: Command = {
  id: 'strongroom.undelete',
  run: async (context, argument) => {
    const place = await askSecret(context, argument, 'Undelete Secret');
    const name = `${place.mount.path}/${place.path}`;
    if (place.mount.kvVersion === 1)
      throw new UserError(`${name} is KV version 1, which keeps nothing to undelete.`);
    const version = await useKv(context, place, `Undeleting ${name}`, async (kv, signal) => {
      const latest = (await kv.versions(place.path, { signal })).at(-1);
      if (!latest?.deleted) throw new UserError(`${name} is not deleted.`);
      if (latest.destroyed)
        throw new UserError(`Version ${latest.version} of ${name} is destroyed for good.`);
      await kv.undelete(place.path, latest.version, { signal });
      return latest.version;
    });
    context.tree.refreshSecret(place);
    flash(`Version ${version} of ${name} is back`);
  },
};
