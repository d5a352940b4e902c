import { postLogin } from './credentials';
import type { AuthMethod } from './method';

export const approle: AuthMethod = {
  id: 'approle',
  title: 'AppRole',
  description: 'A role ID and a secret ID',
  login: async (transport, profile, prompts, signal) => {
    const title = `Log in to ${profile.name}`;
    const roleId =
      profile.roleId ??
      (await prompts.input({ title, prompt: `Role ID at ${transport.endpoint.address}`, password: false }));
    if (!roleId) return undefined;
    // A role may be made without a secret ID: then it stays empty.
    const secretId = await prompts.input({
      title,
      prompt: 'Secret ID (empty if the role needs none)',
      password: true,
    });
    if (secretId === undefined) return undefined;
    const body = { role_id: roleId, ...(secretId === '' ? {} : { secret_id: secretId }) };
    return postLogin(transport, `auth/${profile.authMount ?? 'approle'}/login`, body, signal);
  },
};
