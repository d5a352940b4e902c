import type { Profile } from '../session/types';
import { addressProblem, isUnencrypted, normalizeAddress } from '../profiles/parseProfile';
import { Back, pick } from '../ui/picker';
import { askFile, confirm, Dismissed } from '../ui/prompts';
import { inputStep, runSteps, type Step } from '../ui/steps';
import type { Command, CommandContext } from './command';
import { login } from './login';

const title = 'Add Vault Profile';

/** Asks for name, address, namespace and certificate authority, saves the profile and logs in. */
export const addProfile: Command = {
  id: 'strongroom.addProfile',
  run: async (context) => {
    const profile = await runSteps<Profile>({ name: '', address: '' }, [
      addressStep,
      nameStep(context),
      namespaceStep,
      authorityStep,
    ]);
    const unencrypted = isUnencrypted(profile.address);
    if (unencrypted && !(await confirm('This address is not encrypted.', 'Use It Anyway', exposure))) {
      throw new Dismissed();
    }
    await context.profiles.save(profile);
    await context.profiles.setActive(profile);
    await login.run(context, { kind: 'profile', id: '', profile });
  },
};

const exposure =
  'Whoever can listen on the way to the vault can read your token and your secrets. Use https.';

const addressStep: Step<Profile> = async (profile, position) => {
  const address = await inputStep({
    ...position,
    title,
    prompt: 'Address of the Vault or OpenBao server',
    placeholder: 'https://vault.example.com:8200',
    value: profile.address,
    validate: (value) => addressProblem(value.trim()),
  });
  return address === Back ? Back : { ...profile, address: normalizeAddress(address) };
};

const nameStep =
  (context: CommandContext): Step<Profile> =>
  async (profile, position) => {
    const name = await inputStep({
      ...position,
      title,
      prompt: 'A name for it, as it is shown in the sidebar',
      value: profile.name === '' ? new URL(profile.address).hostname : profile.name,
      validate: (value) => {
        if (value.trim() === '') return 'Type a name';
        return context.profiles.byName(value.trim()) ? 'There is a profile of this name already' : undefined;
      },
    });
    return name === Back ? Back : { ...profile, name: name.trim() };
  };

const namespaceStep: Step<Profile> = async (profile, position) => {
  const answer = await inputStep({
    ...position,
    title,
    prompt: 'Namespace (leave empty when your vault has none, or you do not know)',
    placeholder: 'team-a',
    value: profile.namespace ?? '',
  });
  if (answer === Back) return Back;
  const { namespace: _, ...rest } = profile;
  const namespace = answer.trim().replaceAll(/^\/+|\/+$/g, '');
  return namespace === '' ? rest : { ...rest, namespace };
};

const authorityStep: Step<Profile> = async (profile, position) => {
  const { caFile: _, ...rest } = profile;
  if (profile.address.startsWith('http:')) return rest;
  const own = await pick({
    ...position,
    title,
    placeholder: "Who signed the server's certificate?",
    canGoBack: true,
    choices: [
      { label: '$(verified) An authority that this machine trusts', value: false },
      { label: '$(file) An authority of your own…', description: 'pick its certificate (PEM)', value: true },
    ],
  });
  if (own === Back) return Back;
  if (!own) return rest;
  const caFile = await askFile('Certificate of the Authority', {
    Certificates: ['pem', 'crt', 'cer'],
    'All files': ['*'],
  });
  if (caFile === undefined) throw new Dismissed();
  return { ...rest, caFile };
};
