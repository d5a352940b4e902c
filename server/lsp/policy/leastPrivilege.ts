import { fileURLToPath } from 'node:url';
import type { CancellationToken } from 'vscode-languageserver/node';
import { failureWords } from '../../files/failureWords';
import { linesOf } from '../../files/lines';
import { toFileUri } from '../../files/paths';
import { readText } from '../../files/readText';
import { walk } from '../../files/walk';
import { auditNeed } from '../../policies/audit';
import { newest } from '../../policies/dialects';
import { compareToNeeds, minimalPolicy, readPath } from '../../policies/minimal';
import { parseForSome } from '../../policies/policy';
import type { LeastPrivilege, PolicyNeed } from '../../protocol/policies';
import { FindLeastPrivilege } from '../../protocol/policies';
import { formats } from '../../references';
import { guardRequest, obeyCancellation } from '../guard';
import type { Feature } from '../server';
import { shapes } from '../shapes';

/** Files of the workspace that are walked past at most. */
const maxWalked = 200_000;
/** After so many files a cancellation is looked for. */
const stride = 50;

const nothing: LeastPrivilege = { minimal: '', needs: [], complete: false };

/** `strongroom/leastPrivilege` */
export const leastPrivilege: Feature = (server) => {
  const { connection, service, policies, host, log } = server;
  connection.onRequest<object, void>(
    FindLeastPrivilege.method,
    guardRequest<typeof shapes.leastPrivilege, LeastPrivilege>(
      log,
      FindLeastPrivilege.method,
      shapes.leastPrivilege,
      nothing,
      async ({ policy: uri, auditLog, accessor }, token) => {
        const needs = new Map<string, Set<string>>();
        const need = ({ path, capabilities }: PolicyNeed) => {
          const known = needs.get(path) ?? new Set();
          needs.set(path, known);
          for (const name of capabilities) known.add(name);
        };
        try {
          const complete =
            auditLog === undefined
              ? await referenced(need, token)
              : await logged(auditLog, accessor === undefined ? {} : { accessor }, need, token);
          return answer(uri, needs, complete);
        } catch (error) {
          if (auditLog === undefined || !(error instanceof Error) || !('code' in error)) throw error;
          return { ...nothing, refused: `The audit log cannot be read: ${failureWords(error)}.` };
        }
      },
    ),
  );

  /** What the references in the workspace's files need, as they are in the editor. False when there were too many files. */
  async function referenced(need: (need: PolicyNeed) => void, token: CancellationToken): Promise<boolean> {
    const { layout } = (await server.live.soon()) ?? {};
    const mounts = new Map(
      layout?.mounts.flatMap(({ path, kvVersion }) => (kvVersion ? [[path, kvVersion] as const] : [])),
    );
    let walked = 0;
    for (const { uri: folder } of host.folders) {
      if (!folder.startsWith('file:')) continue;
      for (const found of walk(fileURLToPath(folder), true)) {
        if (++walked > maxWalked) return false;
        if (walked % stride === 0) await obeyCancellation(token);
        if (found.kind !== 'file') continue;
        const file = readText(found.path);
        const text =
          service.document(toFileUri(found.path))?.text() ?? (file.kind === 'text' ? file.text : '');
        for (const format of formats)
          for (const { path } of format.parse(text))
            need({ path: readPath(path, mounts), capabilities: ['read'] });
      }
    }
    return true;
  }

  async function logged(
    file: string,
    filter: { accessor?: string },
    need: (need: PolicyNeed) => void,
    token: CancellationToken,
  ): Promise<boolean> {
    const dialect = policies.dialect ?? newest.openbao;
    for (const lines of linesOf(file)) {
      await obeyCancellation(token);
      for (const line of lines) {
        const found = auditNeed(line, filter, dialect);
        if (found) need(found);
      }
    }
    return true;
  }

  function answer(
    uri: string | undefined,
    needs: ReadonlyMap<string, ReadonlySet<string>>,
    complete: boolean,
  ): LeastPrivilege {
    const all = [...needs].map(([path, names]) => ({ path, capabilities: [...names] }));
    const found = { minimal: minimalPolicy(all), needs: all, complete };
    const text = uri === undefined ? undefined : (service.document(uri)?.text() ?? host.readFile(uri));
    if (uri === undefined || text === undefined) return found;
    const { concealed } = policies.read(uri, text);
    const policy = parseForSome(text, policies.dialect);
    if (!policy.ok) {
      const said = concealed((policy.error ?? '').replace(/\s+/g, ' ').trim());
      return { ...found, refused: `The vault would refuse this policy: ${said}` };
    }
    const { missing, unused, excess } = compareToNeeds(policy, all, policies.dialect ?? newest.openbao);
    return { ...found, comparison: { missing, missingRules: minimalPolicy(missing), unused, excess } };
  }
};
