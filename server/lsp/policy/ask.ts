import type { CancellationToken, CodeLens } from 'vscode-languageserver/node';
import type { PolicyRequest } from '../../policies/decide';
import { newest } from '../../policies/dialects';
import { askPolicies } from '../../policies/editor/ask';
import { parseDuration } from '../../policies/goValues';
import type { Identity } from '../../policies/identity';
import { readIdentity, recordOf } from '../../policies/identity';
import type { PolicyAnswers } from '../../protocol/policies';
import { AskPolicies } from '../../protocol/policies';
import { PolicyCommand } from '../../protocol/policies';
import { uriKey } from '../../service/uris';
import { guardRequest, obeyCancellation } from '../guard';
import type { Feature } from '../server';
import { shapes } from '../shapes';
import { policyFiles } from './policyFiles';
import type { PolicyDocument } from './policyDocuments';

const none: PolicyAnswers = { answers: [], complete: false };

/** `strongroom/askPolicies`, and the `textDocument/codeLens` that leads there. */
export const policyAsk: Feature = ({ connection, policies, host, log }) => {
  connection.onCodeLens(
    guardRequest<typeof shapes.document, CodeLens[]>(
      log,
      'textDocument/codeLens',
      shapes.document,
      [],
      ({ textDocument: { uri } }) => {
        const document = policies.checked(uri);
        return (document?.parts ?? []).flatMap((part) => {
          if (part.text === document?.index.text && !document.isWhole) return [];
          const [rule] = part.checked.policy.rules;
          if (!document || !rule) return [];
          const command = {
            title: 'Who may …?',
            command: PolicyCommand.ask,
            arguments: [{ path: rule.path }],
          };
          return [{ range: document.index.rangeOf(part.outer(rule.pathSpan)), command }];
        });
      },
    ),
  );

  connection.onRequest<object, void>(
    AskPolicies.method,
    guardRequest<typeof shapes.askPolicies, PolicyAnswers>(
      log,
      AskPolicies.method,
      shapes.askPolicies,
      none,
      async ({ operation, path, policies: only, ...more }, token) => {
        const circumstances = circumstancesOf(more);
        if (typeof circumstances === 'string') return { ...none, refused: circumstances };
        const { identity, ...rest } = circumstances;
        const documents = new Map(policies.open().map((document) => [uriKey(document.uri), document]));
        const complete = await addFiles(documents, token);
        const wanted = only && new Set(only.map(uriKey));
        const asked = [...documents].flatMap(([key, document]) =>
          !wanted || wanted.has(key) ? [document] : [],
        );
        return answersOf(asked, { operation, path, ...rest }, identity, complete);
      },
    ),
  );

  /** Those of the workspace that are not open. False when there are too many to look at. */
  async function addFiles(
    documents: Map<string, PolicyDocument>,
    token: CancellationToken,
  ): Promise<boolean> {
    for (const { uri: folder } of host.folders) {
      for (const found of policyFiles(folder)) {
        if (found === 'too many') return false;
        await obeyCancellation(token);
        if (found === 'more' || documents.has(uriKey(found))) continue;
        const text = host.readFile(found);
        const document = text === undefined ? undefined : policies.read(found, text);
        if (document && document.parts.length > 0) documents.set(uriKey(found), document);
      }
    }
    return true;
  }

  function answersOf(
    documents: readonly PolicyDocument[],
    request: PolicyRequest,
    identity: Identity | undefined,
    complete: boolean,
  ): PolicyAnswers {
    const dialect = policies.dialect ?? newest.openbao;
    const all = documents.flatMap((document) => document.parts.map((part) => ({ document, part })));
    const answers = all.map(({ document, part }) => {
      const { policy } = part.checked;
      const { allowed, reason, decides } = askPolicies([policy], request, dialect, identity);
      const span = decides && !policy.encoded ? decides.rule.pathSpan : { start: 0, end: 0 };
      return {
        uri: document.uri,
        allowed,
        reason: document.concealed(reason),
        range: document.index.rangeOf(part.outer(span)),
      };
    });
    const sound = all.filter(({ part }) => part.checked.policy.ok);
    if (sound.length < 2) return { answers, complete };
    const { allowed, reason, decides } = askPolicies(
      sound.map(({ part }) => part.checked.policy),
      request,
      dialect,
      identity,
    );
    const words = decides ? sound[decides.policy]?.document.concealed(reason) : reason;
    return { answers, complete, together: { allowed, reason: words ?? reason } };
  }
};

/** Under which circumstances is it asked? Or what is wrong with them. */
function circumstancesOf({
  parameters,
  identity,
  wrapTtl,
}: {
  readonly parameters?: unknown;
  readonly identity?: unknown;
  readonly wrapTtl?: string;
}): (Pick<PolicyRequest, 'parameters' | 'wrapTtl'> & { readonly identity?: Identity }) | string {
  const fields = recordOf(parameters);
  if (parameters !== undefined && !fields) return 'The parameters are a JSON object: {"ttl": "1h"}.';
  const who = identity === undefined ? undefined : readIdentity(identity);
  if (identity !== undefined && !who)
    return 'The identity is a JSON object with entity and groups, as the identity engine shows them.';
  try {
    const ttl = wrapTtl === undefined ? undefined : parseDuration(wrapTtl);
    return {
      ...(fields && { parameters: fields }),
      ...(who && { identity: who }),
      ...(ttl !== undefined && { wrapTtl: ttl }),
    };
  } catch {
    return 'How long the answer is wrapped is a duration, such as 5m, or a number of seconds.';
  }
}
