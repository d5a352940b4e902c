import { FindingCommand } from '../../server/protocol/findings';
import { ProposeMove } from '../../server/protocol/requests';
import { notify } from '../ui/messages';
import { Back, pickText } from '../ui/picker';
import { Dismissed } from '../ui/prompts';
import { isVaultError } from '../vault/errors';
import type { Kv } from '../vault/types';
import type { FieldPlace } from '../views/nodes';
import { askFinding } from './askFinding';
import { askMount, completePath, pathProblem } from './askPlace';
import { UserError, type Command } from './command';
import { openDocument, readValue } from './documents';
import { connect, useVault } from './vault';

const title = 'Find in Vault';
/** Secrets that one search reads at most, and folders that it lists. */
const most = 500;

/** Looks for the literal among the fields of a secret, or of all secrets under a folder that the user picks. */
export const findInVault: Command = {
  id: FindingCommand.findInVault,
  run: async (context, argument) => {
    const finding = await askFinding(argument, title);
    const proposal = await context.server.request(ProposeMove, finding);
    if (proposal.kind === 'refused') throw new UserError(proposal.message);
    const { profile, mount } = await askMount(context, undefined, title);
    const client = await connect(context, profile);
    const kv = client.kv(mount.path, mount.kvVersion);
    const path = await pickText({
      title: `${title} (${mount.path})`,
      placeholder: 'A secret, or a folder to search with everything below it',
      value: '',
      complete: async (value, signal) => completePath(kv, value, signal),
      validate: (value) => (value === '' ? undefined : pathProblem(value.replace(/\/$/, ''))),
    });
    if (path === Back) throw new Dismissed();

    const value = readValue(await openDocument(finding.uri), proposal.value, proposal.version);
    if (value === undefined) throw new UserError('The document changed meanwhile. Try again.');
    const where = `${mount.path}/${path}`;
    const found = await useVault(context, profile, `Searching ${where}`, async (_, signal) =>
      search(kv, path, value, signal),
    );
    if (found.hit) {
      const place: FieldPlace = { profile, mount, ...found.hit };
      await context.tree.reveal(place);
      notify(
        'information',
        `This secret is in the vault already: ${mount.path}/${place.path}, field ${place.field}.`,
        [],
        () => undefined,
      );
    } else {
      const limit = found.complete ? '' : ` The search stopped after ${most} secrets or folders.`;
      const unread = found.unreadable > 0 ? ` ${found.unreadable} could not be read.` : '';
      notify('information', `This secret is not under ${where}.${limit}${unread}`, [], () => undefined);
    }
  },
};

interface Found {
  readonly hit?: { readonly path: string; readonly field: string };
  readonly complete: boolean;
  readonly unreadable: number;
}

async function search(kv: Kv, path: string, value: string, signal: AbortSignal): Promise<Found> {
  const pending = [path];
  let unreadable = 0;
  let [reads, lists] = [0, 0];
  while (pending.length > 0) {
    signal.throwIfAborted();
    const at = pending.pop() ?? '';
    try {
      if (at === '' || at.endsWith('/')) {
        if (++lists > most) return { complete: false, unreadable };
        const names = await kv.list(at.slice(0, -1), { signal });
        pending.push(...names.map((name) => at + name));
        continue;
      }
      if (++reads > most) return { complete: false, unreadable };
      const { data } = await kv.read(at, { signal });
      const field = Object.keys(data).find((name) => data[name] === value);
      if (field !== undefined) return { hit: { path: at, field }, complete: true, unreadable };
    } catch (error) {
      // What this token may not see, and deleted secrets, do not end the search.
      if (!isVaultError(error, 'denied', 'deleted', 'notFound')) throw error;
      if (error.kind === 'denied') unreadable += 1;
    }
  }
  return { complete: true, unreadable };
}
