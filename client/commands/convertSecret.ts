import {
  conversionForms,
  conversionNames,
  ManifestCommand,
  PlanConversion,
  ProposeConversion,
  type ConversionForm,
  type ConversionProposal,
  type SecretManifestParams,
  type VaultStore,
} from '../../server/protocol/manifests';
import { moveFields, type MoveFieldsOutcome } from '../move/moveFields';
import { activeEditor } from '../ui/editors';
import { flash } from '../ui/messages';
import { Back, pickText } from '../ui/picker';
import { withProgress } from '../ui/progress';
import { askChoice, askText, confirm, Dismissed } from '../ui/prompts';
import type { Profile } from '../session/types';
import { listFolder } from '../vault/listFolder';
import type { VaultClient } from '../vault/types';
import type { KvMount } from '../views/nodes';
import { askMount, askProfile, completePath, listKvMounts, pathProblem, rememberMount } from './askPlace';
import { UserError, type Command, type CommandContext } from './command';
import { applyEdits, openDocument, readValue } from './documents';
import { requireTrust } from './trust';
import { atProfile, connect } from './vault';

/** The values of a Secret go into the vault, and something that makes or brings the same takes its place. */
export const convertSecret: Command = {
  id: ManifestCommand.convert,
  run: async (context, argument) => {
    requireTrust();
    const { form: chosen, ...at } = placeOf(argument);
    const proposal = await context.server.request(ProposeConversion, at);
    if (proposal.kind === 'refused') throw new UserError(proposal.message);
    const form = chosen ?? (await askForm());
    const title = `Move to Vault as ${conversionNames[form]}`;
    const store = form === 'externalSecret' ? await askStore(proposal, title) : undefined;
    const { profile, mount } = await askPlace(context, store, title);
    const client = await connect(context, profile);
    const kv = client.kv(mount.path, mount.kvVersion);
    const path = await pickText({
      title: `${title} (${mount.path})`,
      placeholder: 'Path of the secret below the mount',
      value: proposal.namespace === undefined ? proposal.name : `${proposal.namespace}/${proposal.name}`,
      complete: async (value, signal) => completePath(kv, value, signal),
      validate: pathProblem,
    });
    if (path === Back) throw new Dismissed();
    await rememberMount(context, profile, mount);
    const where = `${mount.path}/${path}`;
    if (
      mount.kvVersion === 1 &&
      !(await confirm(
        `Write to ${mount.path}, which is KV version 1?`,
        'Write Anyway',
        'It keeps no older versions, and cannot notice somebody else writing the same secret at the same moment.',
      ))
    )
      throw new Dismissed();
    const target = store
      ? {
          form: 'externalSecret' as const,
          store: { kind: store.kind, name: store.name },
          // Of a store without a path, every key begins with the mount.
          key: store.mount === undefined ? where : path,
        }
      : {
          form: form === 'injector' ? ('injector' as const) : ('secretProviderClass' as const),
          path: mount.kvVersion === 2 ? `${mount.path}/data/${path}` : where,
          kvVersion: mount.kvVersion,
          role: await askRole(client, proposal.name, title),
          server: profile.address,
          ...(profile.namespace !== undefined && { namespace: profile.namespace }),
        };
    const document = await openDocument(at.uri);
    const outcome = await atProfile(context, profile, async () =>
      withProgress(`Moving ${proposal.fields.length} values to ${where}`, async (signal) =>
        moveFields(
          {
            plan: async () => context.server.request(PlanConversion, { ...at, target }),
            readValue: (parts, version) => readValue(document, parts, version),
            applyEdits: async (plan) => applyEdits(document, plan.version, plan.edits),
            askOverwrite: async (field) =>
              confirm(
                `${where} holds another value in the field "${field}" already. Replace it?`,
                'Replace It',
                'To keep both, cancel and choose another path.',
              ),
          },
          kv,
          path,
          signal,
        ),
      ),
    );
    report(outcome, where);
  },
};

const forms: Readonly<Record<ConversionForm, string>> = {
  externalSecret: 'The External Secrets Operator makes the same Secret, through a store',
  secretProviderClass: 'The Secrets Store CSI driver makes it while a Pod mounts the class',
  injector: 'The Vault Agent Injector writes the values into files of the Pods that use it',
};

const askForm = async (): Promise<ConversionForm> =>
  askChoice(
    'Move to Vault',
    conversionForms.map((value) => ({ label: conversionNames[value], detail: forms[value], value })),
    'What takes the place of the Secret?',
  );

/** The usual mount of the auth method. */
const kubernetesRoles = 'auth/kubernetes/role';

/** The role that Pods log in with; those that the user may list are offered. */
async function askRole({ transport }: VaultClient, usual: string, title: string): Promise<string> {
  const role = await pickText({
    title,
    placeholder: 'Role of the Kubernetes auth method that the Pods log in with',
    value: usual,
    complete: async (_, signal) => listFolder(transport, kubernetesRoles, '', { signal }),
    validate: (value) =>
      /^[\w.-]+$/.test(value) ? undefined : 'A role has letters, digits, -, _ and . only',
  });
  if (role === Back) throw new Dismissed();
  return role;
}

function report(outcome: MoveFieldsOutcome, where: string): void {
  switch (outcome.kind) {
    case 'moved':
      return flash(`Moved ${outcome.fields} values to ${where}. Undo brings the Secret back into the file.`);
    case 'cancelled':
      return;
    case 'refused':
      throw new UserError(outcome.message);
    case 'failed':
      throw outcome.error;
    case 'stored':
      throw new UserError(
        `${outcome.fields.join(', ')} ${outcome.fields.length === 1 ? 'is' : 'are'} in the vault (${where}), but your file still holds the Secret: ${outcome.why}`,
      );
  }
}

function placeOf(argument: unknown): SecretManifestParams & { readonly form?: ConversionForm } {
  if (typeof argument === 'object' && argument !== null && 'uri' in argument && 'position' in argument) {
    const { uri, position } = argument;
    const form = 'form' in argument ? conversionForms.find((one) => one === argument.form) : undefined;
    if (typeof uri === 'string' && isPosition(position)) return { uri, position, ...(form && { form }) };
  }
  const editor = activeEditor();
  if (!editor) throw new UserError('Put the cursor into a manifest of the kind Secret first.');
  const { line, character } = editor.selection.active;
  return { uri: editor.document.uri.toString(), position: { line, character } };
}

const isPosition = (value: unknown): value is SecretManifestParams['position'] =>
  typeof value === 'object' && value !== null && 'line' in value && 'character' in value;

/** A store of the workspace, or one that is somewhere else. */
async function askStore({ stores }: ConversionProposal, title: string): Promise<VaultStore> {
  const choices = stores.map((store) => ({
    label: store.name,
    description: store.kind,
    detail: `${store.server ?? 'Vault'}, mount ${store.mount ?? 'in the key'}`,
    value: store as VaultStore | undefined,
  }));
  const other = {
    label: '$(add) Another store …',
    description: '',
    detail: 'One that is not in this workspace',
    value: undefined,
  };
  const chosen =
    stores.length === 0 ? undefined : await askChoice(title, [...choices, other], 'Which store?');
  if (chosen) return chosen;
  const kind = await askChoice(
    title,
    ['ClusterSecretStore', 'SecretStore'].map((value) => ({ label: value, value })),
    'Of which kind is the store?',
  );
  const name = await askText({
    title,
    prompt: `Name of the ${kind}`,
    value: 'vault',
    validate: (value) =>
      /^[a-z0-9][-a-z0-9.]*$/.test(value) ? undefined : 'A name has small letters, digits, - and . only',
  });
  return { kind, name, mount: '', kvVersion: 2 };
}

/** The mount of the store, at the vault that the user picks. */
async function askPlace(
  context: CommandContext,
  store: VaultStore | undefined,
  title: string,
): Promise<{ profile: Profile; mount: KvMount }> {
  if (!store?.mount) return askMount(context, undefined, title);
  const profile = await askProfile(context, undefined, title);
  const mounts = await listKvMounts(context, profile);
  const mount = mounts.find(({ path }) => path === store.mount);
  if (!mount)
    throw new UserError(
      `Your token sees no key-value mount "${store.mount}" at ${profile.name}, which the store ${store.name} reads. Log in to another vault, or choose another store.`,
    );
  return { profile, mount };
}
