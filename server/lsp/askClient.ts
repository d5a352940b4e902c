import type { Connection } from 'vscode-languageserver/node';
import type { SecretFields } from '../protocol/vault';
import {
  DescribeFolder,
  DescribeRole,
  DescribeSecret,
  DescribeVault,
  VaultNames,
  VaultRequests,
} from '../protocol/vault';
import type { Shape, Shaped } from './params';
import { conforms } from './params';
import { shapes } from './shapes';
import type { VaultSource } from './manifest/vaultFacts';
import type { LiveSource } from './policy/liveFacts';

/** The client as the one who knows the vault; it knows nothing where `isAble` is false. */
export function askClient(connection: Connection, isAble: () => boolean): LiveSource & VaultSource {
  async function ask<S extends Shape>(
    { method }: { readonly method: string },
    params: object,
    shape: S,
  ): Promise<Shaped<S> | undefined> {
    if (!isAble()) return undefined;
    const answer: unknown = await connection.sendRequest(method, params).catch(() => undefined);
    return conforms(shape, answer) ? answer : undefined;
  }
  return {
    layout: async () => ask(DescribeVault, {}, shapes.vaultLayout),
    names: async (path) => ask(VaultNames, { path }, shapes.names),
    secret: async (params) => {
      const found = await ask(DescribeSecret, params, shapes.secretDescription);
      if (!found) return undefined;
      const { fields, ...rest } = found;
      return { ...rest, ...(areFields(fields, 0) && { fields }) };
    },
    folder: async (params) => ask(DescribeFolder, params, shapes.folderDescription),
    role: async (params) => ask(DescribeRole, params, shapes.roleDescription),
    requests: async (mount) => ask(VaultRequests, { mount }, shapes.names),
  };
}

const deepest = 20;

function areFields(value: unknown, depth: number): value is SecretFields {
  if (typeof value !== 'object' || value === null || depth > deepest) return false;
  return Object.values(value).every(
    (inner) => inner === null || inner === true || areFields(inner, depth + 1),
  );
}
