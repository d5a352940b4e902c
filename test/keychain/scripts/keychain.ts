/** Writes, reads, deletes a secret in the OS keychain and prints what comes of it. Argument: the secret; empty: only reads. */
import { createKeytarStore } from '../../../client/keychain/keytarStore';
import { KeychainUnavailable } from '../../../client/keychain/secretStore';

const [secret = ''] = process.argv.slice(2);

async function main(): Promise<void> {
  const store = createKeytarStore(20_000);
  const account = 'Team @ https://vault.example.com:8200/';
  if (secret !== '') await store.set(account, secret);
  const read = await store.get(account);
  if (secret === '') return print('read nothing', read === undefined);
  print('read back', read === secret);
  print('other account', (await store.get(`${account}other`)) === undefined);
  await store.delete(account);
  await store.delete(account);
  print('deleted', (await store.get(account)) === undefined);
}

const print = (what: string, result: boolean): void => void process.stdout.write(`${what}: ${result}\n`);

main().catch((error: unknown) => {
  const kind = error instanceof KeychainUnavailable ? 'unavailable' : 'unexpected';
  process.stdout.write(`${kind}: ${String(error)}\n`);
});
