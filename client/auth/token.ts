import { loginWithToken } from './givenToken';
import type { AuthMethod } from './method';

export const token: AuthMethod = {
  id: 'token',
  title: 'Token',
  description: 'Paste a token you already have',
  login: async (transport, profile, prompts, signal) => {
    const text = await prompts.input({
      title: `Log in to ${profile.name}`,
      prompt: `Token for ${transport.endpoint.address}`,
      password: true,
    });
    return text === undefined ? undefined : loginWithToken(transport, text, 'What was entered', signal);
  },
};
