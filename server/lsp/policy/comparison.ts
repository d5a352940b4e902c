import { newest } from '../../policies/dialects';
import { diffPolicies } from '../../policies/diff';
import { parseForSome } from '../../policies/policy';
import type { PolicyComparison } from '../../protocol/policies';
import { ComparePolicy } from '../../protocol/policies';
import { guardRequest } from '../guard';
import type { Feature } from '../server';
import { shapes } from '../shapes';

/** `strongroom/comparePolicy` */
export const policyComparison: Feature = ({ connection, policies, host, log }) => {
  connection.onRequest<object, void>(
    ComparePolicy.method,
    guardRequest<typeof shapes.comparePolicy, PolicyComparison | null>(
      log,
      ComparePolicy.method,
      shapes.comparePolicy,
      null,
      ({ uri, before }) => {
        const text = host.readFile(uri);
        const document = policies.of(uri) ?? (text === undefined ? undefined : policies.read(uri, text));
        const [part] = document?.parts ?? [];
        if (!document || !part) return null;
        const { dialect } = policies;
        const now = parseForSome(part.text, dialect);
        const other = before === undefined ? undefined : parseForSome(before, dialect);
        const refused = (which: 'document' | 'before', error = ''): PolicyComparison => ({
          refused: { which, message: document.concealed(error.replace(/\s+/g, ' ').trim()) },
          changes: [],
        });
        if (!now.ok) return refused('document', now.error);
        if (other && !other.ok) return refused('before', other.error);
        return { changes: diffPolicies(other ? [other] : [], [now], dialect ?? newest.openbao) };
      },
    ),
  );
};
