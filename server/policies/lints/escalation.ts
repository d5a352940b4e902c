import { escalations } from '../escalation';
import { type Lint, problem } from './lint';

/** Ways in which a holder of the policy can get more than it says. */
export const escalation: Lint = ({ acl, dialect }) =>
  escalations(acl, dialect).map(({ rule, words, request }) =>
    problem('escalation', 'warning', rule.pathSpan, `${words} (${request.operation} on ${request.path}).`),
  );
