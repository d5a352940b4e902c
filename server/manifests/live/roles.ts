import type { DescribeFolderParams } from '../../protocol/vault';
import type { Span } from '../../text/types';
import { didYouMean, nearest } from '../didYouMean';
import type { Problem } from '../problem';
import { replaceBy } from '../problem';
import type { VaultRole } from '../workspace/roles';
import type { AskVault } from './askVault';
import { meant } from './reads';
import type { LiveCheck } from './report';
import { reportOf } from './report';

/** Is the role there that a document logs in with, and may the service account use it? */
export const roleProblems: LiveCheck = (facts, _, ask, problems) => {
  for (const role of facts.roles) {
    const { mount, name, account } = role;
    const found = ask.role(questionOf(role));
    if (!found) continue;
    const report = reportOf(problems, found);
    const at = `At ${found.profile}`;
    if (!found.isThere) {
      const meantName = nearest(name, found.siblings ?? []);
      const message = `${at} auth/${mount} has no role '${name}'.${didYouMean(meantName)}`;
      report(
        {
          code: 'vault-role-missing',
          message,
          ...(meantName !== undefined && { fix: replaceBy(meantName) }),
        },
        role,
      );
      continue;
    }
    const { serviceAccounts = [], namespaces = [] } = found;
    if (account && !isAmong(account.name, serviceAccounts))
      report(
        {
          code: 'vault-role-account',
          message: `${at} the role '${name}' is for the service accounts ${serviceAccounts.join(', ')}, not for '${account.name}'.`,
        },
        account,
      );
    else if (account?.namespace !== undefined && !isAmong(account.namespace, namespaces))
      report(
        {
          code: 'vault-role-account',
          message: `${at} the role '${name}' is for service accounts of the namespaces ${namespaces.join(', ')}, not of '${account.namespace}'.`,
        },
        account,
      );
  }
};

/** Where a role names nobody, that is not what keeps somebody out. */
const isAmong = (name: string, allowed: readonly string[]): boolean =>
  allowed.length === 0 || allowed.some((pattern) => isLike(name, pattern.split('*')));

/** The parts follow each other in the name, from its beginning to its end. */
function isLike(name: string, [first = '', ...rest]: readonly string[]): boolean {
  const last = rest.pop();
  if (last === undefined) return name === first;
  if (!name.startsWith(first)) return false;
  let at = first.length;
  for (const part of rest) {
    at = name.indexOf(part, at);
    if (at < 0) return false;
    at += part.length;
  }
  return name.length - at >= last.length && name.endsWith(last);
}

const questionOf = ({ mount, name, vault }: VaultRole) => ({ ...meant(vault), mount, role: name });

/** Do the policies of the role that reads allow it? Only those decide that are all in the workspace. */
export function checkRights(
  { role, ...place }: Span & { readonly role?: VaultRole },
  { path }: DescribeFolderParams,
  operation: 'read' | 'list',
  ask: AskVault,
  problems: Problem[],
): void {
  const found = role && ask.role(questionOf(role));
  if (!found?.policies || ask.allows(found.policies, operation, path) !== false) return;
  const own = found.policies.filter((name) => name !== 'default');
  const which =
    own.length === 0 ? 'no policy' : `the ${own.length === 1 ? 'policy' : 'policies'} ${own.join(', ')}`;
  reportOf(problems, found)(
    {
      code: 'vault-role-denied',
      message: `At ${found.profile} the role '${role?.name}' has ${which}, and may not ${operation} ${path}.`,
    },
    place,
  );
}
