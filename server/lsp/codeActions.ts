import type { CodeAction, Diagnostic } from 'vscode-languageserver/node';
import { CodeActionKind, CodeActionTriggerKind } from 'vscode-languageserver/node';
import type { Finding } from '../engine/types';
import { FindingCommand } from '../protocol/findings';
import type { Range } from '../text/types';
import { toRef } from './convert';
import { guardRequest } from './guard';
import { manifestFixes } from './manifest/codeActions';
import { conversionOffer } from './manifest/conversion';
import type { Shaped } from './params';
import { conforms, object } from './params';
import { policyFixes, policyRewrites } from './policy/codeActions';
import type { Feature } from './server';
import { range as rangeShape, shapes } from './shapes';

interface Offer {
  readonly command: string;
  readonly title: string;
}

const others: readonly Offer[] = [
  { command: FindingCommand.ignoreHere, title: 'Ignore here…' },
  { command: FindingCommand.ignoreInWorkspace, title: 'Ignore in this workspace…' },
  { command: FindingCommand.findInVault, title: 'Find in Vault…' },
];

/** `textDocument/codeAction`: commands for the client, each with a reference to the finding. */
export const codeActions: Feature = (server) => {
  const { connection, service, policies, manifests, log } = server;

  connection.onCodeAction(
    guardRequest(
      log,
      'textDocument/codeAction',
      shapes.codeAction,
      [],
      async ({ textDocument: { uri }, range, context }) => {
        const wants = (kind: string) =>
          !context.only || context.only.some((only) => only === '' || `${kind}.`.startsWith(`${only}.`));
        const rewrites =
          wants(CodeActionKind.RefactorRewrite) && context.triggerKind !== CodeActionTriggerKind.Automatic
            ? [...policyRewrites(policies, uri), ...(await conversionOffer(manifests, uri, range.start))]
            : [];
        if (!wants(CodeActionKind.QuickFix)) return rewrites;
        const { findings, version } = service.findings(uri);
        return [
          ...findings
            .filter((finding) => touches(finding.range, range))
            .flatMap((finding) => actions(uri, version, finding, context.diagnostics)),
          ...policyFixes(policies, uri, range),
          ...(await manifestFixes(manifests, uri, range)),
          ...rewrites,
        ];
      },
    ),
  );

  function actions(
    uri: string,
    version: number,
    finding: Finding,
    diagnostics: readonly unknown[],
  ): CodeAction[] {
    const ref = toRef(uri, version, finding);
    const about = diagnostics.filter(isOurs).filter((diagnostic) => isAbout(diagnostic, finding));
    const offer = ({ command, title }: Offer): CodeAction => ({
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: about,
      command: { title, command, arguments: [ref] },
    });
    const move = offer({ command: FindingCommand.move, title: 'Move to Vault…' });
    const proposal = service.proposeMove(ref);
    if (proposal.kind === 'proposal') return [{ ...move, isPreferred: true }, ...others.map(offer)];
    const { command: _, ...withoutCommand } = move;
    const disabled = { ...withoutCommand, disabled: { reason: proposal.message } };
    return [...(server.abilities.disabledActions ? [disabled] : []), ...others.map(offer)];
  }
};

function touches(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

function isBefore(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

const ours = object({ range: rangeShape, message: 'string', data: object({ fingerprint: 'string' }) });

/** The client sends along what others found, too. */
function isOurs(diagnostic: unknown): diagnostic is Diagnostic & Shaped<typeof ours> {
  return conforms(ours, diagnostic);
}

function isAbout(diagnostic: Shaped<typeof ours>, finding: Finding): boolean {
  return diagnostic.data.fingerprint === finding.fingerprint && touches(diagnostic.range, finding.range);
}
