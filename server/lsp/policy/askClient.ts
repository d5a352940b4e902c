import type { Connection } from 'vscode-languageserver/node';
import { DescribeVault, VaultNames, VaultRequests } from '../../protocol/requests';
import type { Shape, Shaped } from '../params';
import { conforms } from '../params';
import { shapes } from '../shapes';
import type { LiveSource } from './liveFacts';

/** The client as the one who knows the vault; it knows nothing where `isAble` is false. */
export function askClient(connection: Connection, isAble: () => boolean): LiveSource {
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
    requests: async (mount) => ask(VaultRequests, { mount }, shapes.names),
  };
}
