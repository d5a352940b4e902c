import { workspace } from 'vscode';
import { PrintReferences, type MoveTarget, type PrintedReference } from '../../server/protocol/requests';
import type { FieldPlace } from '../views/nodes';
import type { CommandContext } from './command';

/** A place as the server's reference formats take it; address and namespace only where the user wants them. */
export function moveTarget(place: FieldPlace, envName?: string): MoveTarget {
  const { profile, mount, path, field } = place;
  const withAddress = workspace
    .getConfiguration('strongroom')
    .get<boolean>('references.includeAddress', false);
  return {
    mount: mount.path,
    kvVersion: mount.kvVersion,
    path,
    field,
    ...(envName === undefined ? {} : { envName }),
    ...(withAddress ? { address: profile.address } : {}),
    ...(withAddress && profile.namespace !== undefined ? { namespace: profile.namespace } : {}),
  };
}

/** The place in every reference format, the configured one first. */
export async function printReferences(
  context: CommandContext,
  place: FieldPlace,
): Promise<readonly PrintedReference[]> {
  return context.server.request(PrintReferences, { target: moveTarget(place) });
}
