import type {
  ConversionPlan,
  ConversionProposal,
  ConversionTarget,
  VaultStore,
} from '../../protocol/manifests';
import {
  conversionForms,
  conversionNames,
  ManifestCommand,
  PlanConversion,
  ProposeConversion,
} from '../../protocol/manifests';
import type { Refused, ValuePart } from '../../protocol/requests';
import type { CodeAction } from 'vscode-languageserver/node';
import { CodeActionKind } from 'vscode-languageserver/node';
import type { ManifestIndex } from '../../manifests';
import type { Position } from '../../text/types';
import { guardRequest } from '../guard';
import type { Shaped } from '../params';
import type { Feature } from '../server';
import { shapes } from '../shapes';
import type { ManifestDocuments } from './manifestDocuments';
import type { ManifestPlace } from './placeIn';
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
      async ({ uri, position, target: wanted }) => {
        const found = await secretAt(manifests, uri, position);
        if (typeof found === 'string') return refuse(found);
        const target = targetOf(wanted);
        if (!target) return failed;
        const { place, secret } = found;
        const { room, file, start, text } = place;
        const users = usersOf(place, secret.name);
        const { newText, ofUsers } = room.convertSecret(
          text,
          secret,
          target,
          users.map(({ document }) => document),
        );
        const rangeOf = (from: number, to: number, base = start) =>
          file.lines.rangeOf({ start: base + from, end: base + to });
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
            { range: rangeOf(0, text.length), newText },
            ...ofUsers.flatMap((edit, i) =>
              edit ? [{ range: rangeOf(edit.start, edit.end, users[i]?.start), newText: edit.newText }] : [],
            ),
          ],
        };
      },
    ),
  );
};

/** Undefined where parts are missing. */
function targetOf(wanted: Shaped<typeof shapes.planConversion>['target']): ConversionTarget | undefined {
  const { form, store, key, path, role, kvVersion, server, namespace } = wanted;
  if (form === 'externalSecret')
    return store === undefined || key === undefined ? undefined : { form, store, key };
  if (path === undefined || role === undefined || kvVersion === undefined) return undefined;
  return {
    form,
    path,
    role,
    kvVersion,
    ...(server !== undefined && { server }),
    ...(namespace !== undefined && { namespace }),
  };
}

/** The documents of the file that use the Secret. */
function usersOf({ room, file }: ManifestPlace, secret: string) {
  return file.documents.flatMap(({ start, document: { kind, name, facts } }) => {
    const uses = facts?.references.some((one) => one.kind === 'Secret' && one.name === secret);
    if (!uses) return [];
    const { end } = room.documentAround(file.lines.text, start);
    return [{ start, document: { kind, name, text: file.lines.text.slice(start, end) } }];
  });
}

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
  return conversionForms.map((form) => {
    const title = `Move to Vault as ${conversionNames[form]}…`;
    const command = { title, command: ManifestCommand.convert, arguments: [{ uri, position, form }] };
    return { title, kind: CodeActionKind.RefactorRewrite, command };
  });
}
