import { flash } from '../ui/messages';
import { Back, pickText } from '../ui/picker';
import { askText, Dismissed } from '../ui/prompts';
import { isVaultError } from '../vault/errors';
import type { Kv } from '../vault/types';
import { askMount, completePath, fieldProblem, isNode, pathProblem } from './askPlace';
import { askValue } from './askValue';
import { UserError, type Command } from './command';
import { connect, useVault } from './vault';

const title = 'Create Secret';

/** A new secret with one field. Never writes over one that is there. */
export const createSecret: Command = {
  id: 'strongroom.createSecret',
  run: async (context, argument) => {
    const { profile, mount } = await askMount(context, argument, title);
    const kv = (await connect(context, profile)).kv(mount.path, mount.kvVersion);
    const path = await pickText({
      title: `${title} in ${mount.path}`,
      placeholder: 'Path of the new secret, such as app/database',
      value: isNode(argument) && argument.kind === 'folder' ? `${argument.path}/` : '',
      complete: async (value, signal) => completePath(kv, value, signal),
      validate: pathProblem,
    });
    if (path === Back) throw new Dismissed();
    const field = await askText({
      title,
      prompt: `Name of the first field of ${mount.path}/${path}`,
      placeholder: 'password',
      validate: fieldProblem,
    });
    const value = await askValue(`Value of ${field}`);
    await useVault(context, profile, `Creating ${mount.path}/${path}`, async (_, signal) =>
      create(kv, path, { [field]: value }, signal),
    );
    const place = { profile, mount, path, field };
    context.tree.refreshSecret(place);
    await context.tree.reveal(place);
    flash(`Created ${mount.path}/${path}`);
  },
};

async function create(
  kv: Kv,
  path: string,
  data: Record<string, string>,
  signal: AbortSignal,
): Promise<void> {
  const taken = new UserError(`${kv.mount}/${path} exists already. Add a field to it instead.`);
  // KV v1 has no check-and-set, so there this look is all that can be done.
  if (kv.version === 1 && (await exists(kv, path, signal))) throw taken;
  try {
    await kv.write(path, data, 0, { signal });
  } catch (error) {
    if (!isVaultError(error, 'conflict')) throw error;
    if (await exists(kv, path, signal)) throw taken;
    // Its latest version is deleted: a new version on top of that one takes nothing away.
    await kv.write(path, data, await kv.currentVersion(path, { signal }), { signal });
  }
}

async function exists(kv: Kv, path: string, signal: AbortSignal): Promise<boolean> {
  try {
    await kv.read(path, { signal });
    return true;
  } catch (error) {
    if (isVaultError(error, 'notFound', 'deleted')) return false;
    throw error;
  }
}
