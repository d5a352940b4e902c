import type { DescribeRoleParams, RoleDescription } from '../../server/protocol/vault';
import { isVaultError } from '../vault/errors';
import { listFolder } from '../vault/listFolder';
import { recordOf, stringOf, stringsOf } from '../vault/shapes';
import type { RequestOptions, Transport } from '../vault/types';
import type { LiveVaults } from './liveVaults';
import { meantVault } from './meantVault';

/** A role of an auth method; undefined where it cannot be known. @throws VaultError */
export type DescribeRole = (
  params: DescribeRoleParams,
  signal: AbortSignal,
) => Promise<RoleDescription | undefined>;

export function createRoles(live: LiveVaults): DescribeRole {
  const roles = live.question(async ({ transport }, key, signal) => {
    const [folder = '', role = '']: string[] = JSON.parse(key);
    return (
      (await read(transport, `${folder}/${role}`, { signal })) ?? find(transport, folder, role, { signal })
    );
  });
  return async ({ mount, role, ...meant }, signal) => {
    const vault = await meantVault(live, meant);
    if (!vault) return undefined;
    const key = JSON.stringify([`${vault.prefix}auth/${mount}/role`, role]);
    const found = await roles.ask(vault.client, key, signal);
    return found && { ...vault.asked, ...found };
  };
}

type Found = Omit<RoleDescription, 'profile' | 'isCertain'>;

/** Undefined where it is not there, or may not be read. */
async function read(transport: Transport, path: string, options: RequestOptions): Promise<Found | undefined> {
  try {
    const data = recordOf((await transport.request('GET', path, undefined, options)).data);
    const own = stringsOf(data['token_policies']);
    const policies = own.length > 0 ? own : stringsOf(data['policies']);
    const isDefault = data['token_no_default_policy'] !== true;
    // By labels it depends on the cluster which namespaces there are.
    const byLabel = stringOf(data['bound_service_account_namespace_selector']) !== '';
    const [accounts, namespaces] = ['names', 'namespaces'].map((what) =>
      stringsOf(data[`bound_service_account_${what}`]),
    );
    return {
      isThere: true,
      policies: isDefault && !policies.includes('default') ? [...policies, 'default'] : policies,
      ...(accounts?.length && { serviceAccounts: accounts }),
      ...(namespaces?.length && !byLabel && { namespaces }),
    };
  } catch (error) {
    if (isVaultError(error, 'denied', 'notFound', 'badRequest')) return undefined;
    throw error;
  }
}

/** Who may not read roles may be allowed to list them. */
async function find(
  transport: Transport,
  folder: string,
  role: string,
  options: RequestOptions,
): Promise<Found | undefined> {
  const names = await listFolder(transport, folder, '', options);
  // An empty list is also what a method that is not there has.
  if (names.length === 0) return undefined;
  return names.includes(role) ? { isThere: true } : { isThere: false, siblings: names };
}
