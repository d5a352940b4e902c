import { postLogin } from './credentials';
import type { AuthMethod } from './method';

export const userpass: AuthMethod = {
  id: 'userpass',
  title: 'Username and password',
  description: 'The userpass auth method',
  login: async (transport, profile, prompts, signal) => {
    const title = `Log in to ${profile.name}`;
    const username = await prompts.input({
      title,
      prompt: `Username at ${transport.endpoint.address}`,
      password: false,
      ...(profile.username === undefined ? {} : { value: profile.username }),
    });
    if (!username) return undefined;
    const password = await prompts.input({ title, prompt: `Password of ${username}`, password: true });
    if (!password) return undefined;
    const path = `auth/${profile.authMount ?? 'userpass'}/login/${username}`;
    return postLogin(transport, path, { password }, signal);
  },
};
