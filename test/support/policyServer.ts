import type { ApiAnswer, VaultApi } from './vaultApi';

/** What the real server says of a policy: its message, or undefined when it takes it. */
export async function serverVerdict(api: VaultApi, text: string): Promise<string | undefined> {
  let answer: ApiAnswer;
  try {
    answer = await api('PUT', 'sys/policies/acl/judged', { policy: text });
  } catch {
    return 'no answer';
  }
  if (answer.status === 204) return undefined;
  if (answer.status !== 400) throw new Error(`unexpected answer ${answer.status}`);
  return answer.body.errors[0];
}
