import type { MoveProposal } from '../../server/protocol/requests';
import type { Profile } from '../session/types';
import { Back, pick, pickText } from '../ui/picker';
import { askText, type Choice } from '../ui/prompts';
import { VaultError } from '../vault/errors';
import type { FieldPlace, KvMount } from '../views/nodes';
import { addProfile } from './addProfile';
import {
  askProfile,
  completePath,
  fieldProblem,
  listKvMounts,
  mountChoices,
  pathProblem,
  profileChoices,
} from './askPlace';
import { UserError, type CommandContext } from './command';
import { connect } from './vault';

/** Where the secret goes, and the environment variable that the code will read (style `environment`). */
export interface MoveChoice extends FieldPlace {
  readonly envName?: string;
}

type Change = (choice: MoveChoice) => Promise<MoveChoice | typeof Back>;

/** Shows the proposal; Enter accepts it as a whole, every part can be changed. @throws Dismissed */
export async function chooseMove(context: CommandContext, proposal: MoveProposal): Promise<MoveChoice> {
  if (context.profiles.all().length === 0) await addProfile.run(context, undefined);
  const profile = context.profiles.active() ?? (await askProfile(context, undefined, 'Move to Vault'));
  const { path, field, envName } = proposal;
  let choice: MoveChoice = {
    ...(await firstMount(context, profile)),
    path,
    field,
    ...(envName === undefined ? {} : { envName }),
  };
  for (;;) {
    const answer = await pick<Change | undefined>({
      title: `Move to Vault: ${proposal.title}`,
      placeholder: 'Press Enter to move it, or change where it goes',
      choices: choices(context, choice),
    });
    if (answer === undefined) return choice;
    const changed = answer === Back ? Back : await answer(choice);
    if (changed !== Back) choice = changed;
  }
}

async function firstMount(
  context: CommandContext,
  profile: Profile,
): Promise<{ profile: Profile; mount: KvMount }> {
  const [mount] = await listKvMounts(context, profile);
  if (!mount) throw new UserError(`Your token sees no key/value mount at ${profile.name}.`);
  return { profile, mount };
}

function choices(context: CommandContext, choice: MoveChoice): readonly Choice<Change | undefined>[] {
  const { profile, mount, path, field, envName } = choice;
  const reference =
    envName === undefined
      ? 'and put a reference to it in its place'
      : `and read it from the environment variable ${envName}`;
  const changes: Choice<Change | undefined>[] = [
    { label: '$(folder) Change path', description: path, value: changePath(context) },
    { label: '$(symbol-field) Change field', description: field, value: changeField(context) },
    { label: '$(database) Change mount', description: mount.path, value: changeMount(context) },
  ];
  if (envName !== undefined) {
    changes.push({
      label: '$(symbol-variable) Change variable',
      description: envName,
      value: changeVariable,
    });
  }
  if (context.profiles.all().length > 1) {
    changes.push({ label: '$(vm) Change vault', description: profile.name, value: changeProfile(context) });
  }
  return [
    {
      label: `$(arrow-right) Move to ${mount.path}/${path}`,
      description: `field ${field} at ${profile.name}`,
      detail: reference,
      value: undefined,
    },
    ...changes,
  ];
}

const changePath =
  (context: CommandContext): Change =>
  async (choice) => {
    const { profile, mount } = choice;
    const kv = (await connect(context, profile)).kv(mount.path, mount.kvVersion);
    const path = await pickText({
      title: `Path below ${mount.path}`,
      placeholder: 'Type a path, or pick one that exists',
      value: choice.path,
      canGoBack: true,
      complete: async (value, signal) => completePath(kv, value, signal),
      validate: pathProblem,
    });
    return path === Back ? Back : { ...choice, path };
  };

const changeField =
  (context: CommandContext): Change =>
  async (choice) => {
    const { profile, mount, path } = choice;
    const kv = (await connect(context, profile)).kv(mount.path, mount.kvVersion);
    const fields = kv.read(path).then(
      (secret) => Object.keys(secret.data),
      (error: unknown) => {
        if (error instanceof VaultError) return [];
        throw error;
      },
    );
    const field = await pickText({
      title: `Field of ${mount.path}/${path}`,
      placeholder: 'Type a name, or pick a field to replace its value',
      value: choice.field,
      canGoBack: true,
      complete: async () => fields,
      validate: fieldProblem,
    });
    return field === Back ? Back : { ...choice, field };
  };

const changeMount =
  (context: CommandContext): Change =>
  async (choice) => {
    const mounts = await listKvMounts(context, choice.profile);
    const mount = await pick({
      title: 'Mount',
      placeholder: 'Key/value mounts that your token sees',
      canGoBack: true,
      choices: mountChoices(mounts),
    });
    return mount === Back ? Back : { ...choice, mount };
  };

const changeProfile =
  (context: CommandContext): Change =>
  async (choice) => {
    const profile = await pick({
      title: 'Vault',
      placeholder: 'Where the secret goes',
      canGoBack: true,
      choices: profileChoices(context),
    });
    if (profile === Back) return Back;
    return { ...choice, ...(await firstMount(context, profile)) };
  };

const changeVariable: Change = async (choice) => {
  const envName = await askText({
    title: 'Environment Variable',
    prompt: 'The variable that the program will read',
    value: choice.envName ?? '',
    validate: (value) =>
      /^[A-Za-z_][A-Za-z0-9_]*$/.test(value) ? undefined : 'Letters, digits and _ only, and no digit first',
  });
  return { ...choice, envName };
};
