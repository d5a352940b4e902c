import type { Connection } from 'vscode-languageserver/node';
import type { DescribeSecretParams, SecretDescription, SecretFields } from '../../protocol/vault';
import { DescribeSecret, DescribeVault, VaultNames, VaultRequests } from '../../protocol/vault';
import type { Shape, Shaped } from '../params';
import { conforms } from '../params';
import { shapes } from '../shapes';
import type { LiveSource } from './liveFacts';

/** The client as the one who knows the vault; it knows nothing where `isAble` is false. */
export function askClient(
  connection: Connection,
  isAble: () => boolean,
): LiveSource & {
  secret(params: DescribeSecretParams): Promise<SecretDescription | undefined>;
} {
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
    requests: async (mount) => ask(VaultRequests, { mount }, shapes.names),
  };
}

const deepest = 20;

function areFields(value: unknown, depth: number): value is SecretFields {
  if (typeof value !== 'object' || value === null || depth > deepest) return false;
  return Object.values(value).every((inner) => inner === null || areFields(inner, depth + 1));
}
