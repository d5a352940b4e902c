import type { Dialect } from '../dialects';
import { matches } from '../match';
import type { Rule } from '../rule';
import { needsSudo, sudoPaths } from '../sudoPaths';
import { grants, type Lint, problem, type Subject, withCapabilities } from './lint';

/** `sudo` where it is missing, alone, or has no effect. */
export const sudo: Lint = (subject) => subject.rules.filter(grants).flatMap((rule) => ofRule(rule, subject));

function ofRule(rule: Rule, { dialect, certain }: Subject) {
  const has = rule.capabilities.includes('sudo');
  const products: readonly Dialect['product'][] = certain ? [dialect.product] : ['openbao', 'vault'];
  const exact = !rule.prefix && !rule.segmentWildcard;
  if (has && rule.capabilities.length === 1) {
    const words = 'sudo alone grants nothing: it comes on top of the capability that the request needs.';
    return [problem('sudo-alone', 'warning', rule.pathSpan, words)];
  }
  if (!has) {
    const wanted = exact
      ? products.every((product) => needsSudo(rule.path, product))
      : isWithin(rule, products);
    if (!wanted) return [];
    const words =
      'Every path that this rule matches is root-protected: without sudo, all its requests are refused.';
    return [
      problem(
        'sudo-missing',
        'warning',
        rule.pathSpan,
        words,
        ...withCapabilities(rule, 'Add sudo', (names) => [...names, 'sudo']),
      ),
    ];
  }
  const idle =
    exact &&
    // Here it lets the new token have other policies.
    !rule.path.startsWith('auth/token/create') &&
    /^(?:sys|auth\/token|identity|cubbyhole)\//.test(rule.path) &&
    !products.some((product) => needsSudo(rule.path, product));
  if (!idle) return [];
  const words = 'This path is not root-protected: sudo has no effect here.';
  const fixes = withCapabilities(rule, 'Remove sudo', (names) => names.filter((name) => name !== 'sudo'));
  return [problem('sudo-idle', 'information', rule.pathSpan, words, ...fixes)];
}

/** Does everything that a prefix matches lie below a protected prefix, in all these products? */
const isWithin = ({ path, prefix }: Rule, products: readonly Dialect['product'][]): boolean =>
  prefix &&
  products.every((product) =>
    sudoPaths(product).some(
      (entry) =>
        entry.endsWith('*') &&
        matches({ path: entry.slice(0, -1), prefix: true, segmentWildcard: false }, path),
    ),
  );
