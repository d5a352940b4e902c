import { type RequestType } from '../../server/protocol/requests';
import {
  DescribeFolder,
  DescribeRole,
  DescribeSecret,
  DescribeVault,
  VaultNames,
  VaultRequests,
  type DescribeSecretParams,
  type MeantVault,
  type VaultLayout,
} from '../../server/protocol/vault';
import { isVaultError } from '../vault/errors';
import { listFolder } from '../vault/listFolder';
import { readRequests } from '../vault/requests';
import { createFolders } from './folders';
import type { DescribeLayout } from './layout';
import type { LiveVaults } from './liveVaults';
import { createRoles } from './roles';
import { createSecrets } from './secrets';

/** How the client answers one kind of request of the language server. What it is sent is not to be trusted. */
export interface Answer {
  readonly method: string;
  readonly answer: (params: unknown, signal: AbortSignal) => Promise<unknown>;
}

/** Ties the answer to its request's type. */
const answerTo = <P, R>(
  { method }: RequestType<P, R>,
  answer: (params: unknown, signal: AbortSignal) => Promise<R>,
): Answer => ({ method, answer });

/** Answers what the server asks about the vault that is worked with. */
export function createAnswers(live: LiveVaults, describe: DescribeLayout): readonly Answer[] {
  const secrets = createSecrets(live);
  const folders = createFolders(live);
  const roles = createRoles(live);
  const names = live.question(async ({ transport }, path, signal) => {
    const found = await listFolder(transport, path, '', { signal });
    return found.length > maxNames ? undefined : found;
  });

  // Large, and another one only with another version of the vault, or another mount.
  const requests = live.question(
    async ({ transport }, _, signal) => readRequests(transport, { signal }),
    3_600_000,
  );

  return [
    answerTo<object, VaultLayout | null>(
      DescribeVault,
      async (_, signal) => (await known(describe(signal))) ?? null,
    ),
    answerTo(VaultRequests, async (params, signal) => {
      const mount = textOf(params, 'mount');
      const vault = mount === undefined ? undefined : await live.current();
      const all = vault && (await known(requests.ask(vault.client, '', signal)));
      const begin = `${mount}/`;
      return all?.flatMap((path) => (path.startsWith(begin) ? [path.slice(begin.length)] : [])) ?? null;
    }),
    answerTo(DescribeSecret, async (params, signal) => {
      const wanted = secretOf(params);
      return (wanted && (await known(secrets(wanted, signal)))) ?? null;
    }),
    answerTo(DescribeFolder, async (params, signal) => {
      const path = textOf(params, 'path');
      const mayAsk = path !== undefined && mayList(path);
      return mayAsk ? ((await known(folders({ path, ...meantOf(params) }, signal))) ?? null) : null;
    }),
    answerTo(DescribeRole, async (params, signal) => {
      const [mount, role] = [textOf(params, 'mount'), textOf(params, 'role')];
      if (mount === undefined || role === undefined || !mayList(`auth/${mount}/role`)) return null;
      return (await known(roles({ mount, role, ...meantOf(params) }, signal))) ?? null;
    }),
    answerTo(VaultNames, async (params, signal) => {
      const path = textOf(params, 'path');
      const vault = path !== undefined && mayList(path) ? await live.current() : undefined;
      if (!vault || path === undefined) return null;
      return (await known(names.ask(vault.client, path, signal))) ?? null;
    }),
  ];
}

/** Of a folder with more names it is not known which there are. */
const maxNames = 20_000;

/** Whatever went wrong, it is not the server's business: then it is not known. */
async function known<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (isVaultError(error, 'cancelled')) throw error;
    return null;
  }
}

const membersOf = (params: unknown): ReadonlyMap<string, unknown> =>
  new Map(typeof params === 'object' && params !== null ? Object.entries(params) : []);

function textOf(params: unknown, name: 'path' | 'mount' | 'role' | 'server' | 'namespace') {
  const text = membersOf(params).get(name);
  return typeof text === 'string' && text.length < 1000 ? text : undefined;
}

function meantOf(params: unknown): MeantVault {
  const [server, namespace] = [textOf(params, 'server'), textOf(params, 'namespace')];
  return { ...(server !== undefined && { server }), ...(namespace !== undefined && { namespace }) };
}

function secretOf(params: unknown): DescribeSecretParams | undefined {
  const path = textOf(params, 'path');
  if (path === undefined) return undefined;
  const members = membersOf(params);
  const [version, kvVersion] = [members.get('version'), members.get('kvVersion')];
  return {
    path,
    ...meantOf(params),
    ...((kvVersion === 1 || kvVersion === 2) && { kvVersion }),
    ...(typeof version === 'number' && Number.isSafeInteger(version) && { version }),
    ...(members.get('isMetadata') === true && { isMetadata: true }),
  };
}

/** Not the ids of leases and tokens, which are no names, and nothing in the token's own cubbyhole. */
const mayList = (path: string): boolean =>
  !/^(?:sys\/(?!policies\/acl$)|cubbyhole(?:\/|$)|auth\/token\/(?!roles$))/.test(path);
