import type { ApiAnswer, VaultApi } from './vaultApi';

/** A real server and one policy of it, which is written again and again. */
export interface Judge {
  /** What the server says of a policy: its message, or undefined when it takes it. `no answer` when it dies on it. */
  verdict(text: string): Promise<string | undefined>;
  /** What a token with just the policy that was taken last may do. */
  capabilities(paths: readonly string[]): Promise<Record<string, string[]>>;
}

export async function judge(api: VaultApi): Promise<Judge> {
  const made = await api('POST', 'auth/token/create', { policies: ['judged'], no_default_policy: true });
  const token: string = made.body.auth.client_token;
  return {
    verdict: async (text) => {
      let answer: ApiAnswer;
      try {
        answer = await api('PUT', 'sys/policies/acl/judged', { policy: text });
      } catch {
        return 'no answer';
      }
      if (answer.status === 204) return undefined;
      if (answer.status !== 400) throw new Error(`unexpected answer ${answer.status}`);
      return answer.body.errors[0];
    },
    capabilities: async (paths) => {
      const { status, body } = await api('POST', 'sys/capabilities', { token, paths });
      if (status !== 200) throw new Error(`unexpected answer ${status}: ${JSON.stringify(body)}`);
      return Object.fromEntries(paths.map((path) => [path, body.data[path]]));
    },
  };
}
