import { ManifestCommand } from '../../protocol/manifests';
import type { ConversionPlan, ConversionProposal, VaultStore } from '../../protocol/manifests';
import type { Refused, ValuePart } from '../../protocol/requests';
import { PlanConversion, ProposeConversion } from '../../protocol/manifests';
import type { CodeAction } from 'vscode-languageserver/node';
import { CodeActionKind } from 'vscode-languageserver/node';
import type { ManifestIndex } from '../../manifests';
import type { Position } from '../../text/types';
import { guardRequest } from '../guard';
import type { Feature } from '../server';
import { shapes } from '../shapes';
import type { ManifestDocuments } from './manifestDocuments';
import { placeIn } from './placeIn';

const refuse = (message: string): Refused => ({ kind: 'refused', code: 'unsupported', message });
const failed = refuse('The Secret could not be read. The log of Strongroom says why.');

/** `strongroom/proposeConversion`, `strongroom/planConversion` */
export const manifestConversion: Feature = ({ connection, manifests, log }) => {
  connection.onRequest<object, void>(
    ProposeConversion.method,
    guardRequest<typeof shapes.secretManifest, ConversionProposal | Refused>(
      log,
      ProposeConversion.method,
      shapes.secretManifest,
      failed,
      async ({ uri, position }) => {
        const found = await secretAt(manifests, uri, position);
        if (typeof found === 'string') return refuse(found);
        const { name, namespace, fields } = found.secret;
        const index = manifests.index;
        return {
          kind: 'proposal',
          name,
          ...(namespace !== undefined && { namespace }),
          fields: fields.map((field) => field.name),
          stores: index ? vaultStores(index, namespace) : [],
        };
      },
    ),
  );
  connection.onRequest<object, void>(
    PlanConversion.method,
    guardRequest<typeof shapes.planConversion, ConversionPlan | Refused>(
      log,
      PlanConversion.method,
      shapes.planConversion,
      failed,
      async ({ uri, position, store, key }) => {
        const found = await secretAt(manifests, uri, position);
        if (typeof found === 'string') return refuse(found);
        const { place, secret } = found;
        const { room, file, start, text } = place;
        const rangeOf = (from: number, to: number) =>
          file.lines.rangeOf({ start: start + from, end: start + to });
        return {
          kind: 'plan',
          version: file.version,
          fields: secret.fields.map(({ name, parts, encoding }) => ({
            name,
            encoding,
            value: parts.map((part): ValuePart =>
              'char' in part ? part : { range: rangeOf(part.start, part.end) },
            ),
          })),
          edits: [
            { range: rangeOf(0, text.length), newText: room.externalSecretFor(text, secret, { store, key }) },
          ],
        };
      },
    ),
  );
};

async function secretAt(manifests: ManifestDocuments, uri: string, position: Position) {
  const place = await placeIn(manifests, uri, position);
  if (!place) return 'Put the cursor into a manifest of the kind Secret.';
  const secret = place.room.readSecret(place.text, place.context);
  return typeof secret === 'string' ? secret : { place, secret };
}

function vaultStores(index: ManifestIndex, namespace: string | undefined): VaultStore[] {
  return ['SecretStore', 'ClusterSecretStore'].flatMap((kind) =>
    index.namesOf(kind, namespace).flatMap((name): VaultStore[] => {
      const vault = index.objects(kind, name).find(({ facts }) => facts.store?.vault)?.facts.store?.vault;
      if (!vault) return [];
      return [
        {
          kind,
          name,
          ...(vault.path !== undefined && { mount: vault.path }),
          kvVersion: vault.version === 'v1' ? 1 : 2,
          ...(vault.server !== undefined && { server: vault.server }),
        },
      ];
    }),
  );
}

/** Offers to convert the Secret at a place. */
export async function conversionOffer(
  manifests: ManifestDocuments,
  uri: string,
  position: Position,
): Promise<CodeAction[]> {
  const place = await placeIn(manifests, uri, position);
  if (place?.placed?.document.kind !== 'Secret') return [];
  const title = 'Move to Vault as ExternalSecret…';
  const command = { title, command: ManifestCommand.convert, arguments: [{ uri, position }] };
  return [{ title, kind: CodeActionKind.RefactorRewrite, command }];
}
