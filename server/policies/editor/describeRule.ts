import type { Acl } from '../acl';
import type { Grant } from '../grant';
import { comparePrecedence } from '../match';
import { commonPattern } from '../overlap';
import type { Conditions, Pattern, Rule } from '../rule';
import { printPattern } from '../rule';
import type { VaultLayout } from '../../protocol/vault';
import { productName } from '../dialects';
import { mountAt } from '../live';
import { requestsOf } from './engines';
import { describeSelector } from './words';
import { splitTemplate } from '../template';

/** Other rules that are named. */
const maxNamed = 6;

/**
 * What a rule does, as paragraphs of Markdown: what it matches, what it grants together with others of its path, under
 * which conditions, which requests these are, and which other rules decide in its place. `lineOf` tells a rule's line.
 */
export function describeRule(
  rule: Rule,
  acl: Acl,
  lineOf: (rule: Rule) => number,
  kvMounts: ReadonlySet<string>,
  layout?: VaultLayout,
): string[] {
  const grant = acl.grantOf(rule);
  if (!grant) return [];
  const others = grant.rules.filter((applied) => applied.rule !== rule);
  return [
    `**${matched(rule)}**`,
    `${granted(grant)}${others.length > 0 ? ` Together with ${lines(others, lineOf)}.` : ''}`,
    ...templates(rule),
    ...conditions(grant.conditions),
    ...requests(rule, grant, kvMounts, layout),
    ...overlaps(grant, acl, lineOf),
    ...(layout ? [mounted(rule, layout)] : []),
  ];
}

const code = (text: string): string => (text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``);

const lines = (rules: Grant['rules'], lineOf: (rule: Rule) => number): string =>
  rules.length === 1 && rules[0]
    ? `the rule on line ${lineOf(rules[0].rule)}`
    : `the rules on lines ${rules.map(({ rule }) => lineOf(rule)).join(', ')}`;

function matched({ path, prefix, segmentWildcard }: Pattern): string {
  const plus = segmentWildcard ? ', each + being any one segment' : '';
  const open = segmentWildcard && path.endsWith('*');
  const shown = open ? path.slice(0, -1) : path;
  if (prefix || open)
    return shown === '' ? 'Every path' : `Every path that begins with ${code(shown)}${plus}`;
  return segmentWildcard ? `Every path of the form ${code(path)}${plus}` : `Only the path ${code(path)}`;
}

function granted({ denies, capabilities }: Grant): string {
  if (denies) return 'Everything is denied.';
  if (capabilities.size === 0) return 'Nothing is allowed.';
  return `Allowed: ${[...capabilities].map(code).join(', ')}.`;
}

function mounted({ path }: Pattern, layout: VaultLayout): string {
  const { profile, product, version } = layout;
  const found = mountAt(path, layout)?.mount;
  const what =
    found && `${code(found.path)} is ${found.type}${found.kvVersion ? ` version ${found.kvVersion}` : ''}.`;
  return `At ${profile} (${productName[product]} ${version})${what ? `: ${what}` : ''}`;
}

function templates({ source, templated }: Rule): string[] {
  if (!templated) return [];
  const named = (splitTemplate(source)?.selectors ?? []).map(
    (selector) =>
      `- ${code(`{{${selector}}}`)} ${describeSelector(selector) ?? 'is none that a server knows: the rule is never applied.'}`,
  );
  return [`It depends on who asks:\n${named.join('\n')}`];
}

function conditions(found: Conditions): string[] {
  const names = (map: ReadonlyMap<string, unknown> | undefined) =>
    [...(map?.keys() ?? [])].map(code).join(', ');
  const seconds = (value: bigint) => `${value / 1_000_000_000n} s`;
  const { minWrappingTtl = 0n, maxWrappingTtl = 0n } = found;
  const said = [
    found.requiredParameters &&
      `the parameters ${found.requiredParameters.map(code).join(', ')} must be sent`,
    found.allowedParameters && `only the parameters ${names(found.allowedParameters)} may be sent`,
    found.deniedParameters &&
      `the parameters ${names(found.deniedParameters)} may not be sent with the values listed`,
    minWrappingTtl > 0n && `the answer is wrapped for at least ${seconds(minWrappingTtl)}`,
    maxWrappingTtl > 0n && `the answer is wrapped for at most ${seconds(maxWrappingTtl)}`,
    found.controlGroup && 'others approve the request',
    found.mfaMethods && `MFA passes: ${found.mfaMethods.map(code).join(', ')}`,
    found.paginationLimit !== undefined && `a LIST answers at most ${found.paginationLimit} names`,
    found.responseKeysFilterPath !== undefined && 'a LIST answers only names that the filter lets through',
  ].filter((words) => typeof words === 'string');
  return said.length > 0 ? [`Under conditions:\n${said.map((words) => `- ${words}`).join('\n')}`] : [];
}

function requests(
  rule: Rule,
  { capabilities, denies }: Grant,
  kvMounts: ReadonlySet<string>,
  layout: VaultLayout | undefined,
): string[] {
  const found = requestsOf(rule, kvMounts, layout);
  if (!found || found.endpoints.length === 0) return [];
  const { mount, engine, endpoints } = found;
  const rows = endpoints.flatMap(({ path, needs, words }) => {
    const used = denies ? needs : needs.filter((name) => capabilities.has(name));
    return used.length > 0 ? [`- ${code(`${mount}/${path}`)}: ${words} (${used.join(', ')})`] : [];
  });
  const shown = rows.slice(0, maxNamed);
  if (rows.length > maxNamed) shown.push(`- and ${rows.length - maxNamed} more`);
  if (rows.length === 0) return [`No request of ${engine.title} needs just these capabilities here.`];
  return [`${denies ? 'Denied requests' : 'Requests'} of ${engine.title}:\n${shown.join('\n')}`];
}

function overlaps(grant: Grant, acl: Acl, lineOf: (rule: Rule) => number): string[] {
  const stronger: string[] = [];
  const weaker: string[] = [];
  for (const other of acl.grants) {
    const common = other === grant ? undefined : commonPattern(grant.pattern, other.pattern);
    if (!common) continue;
    const name = `${code(printPattern(other.pattern))} (line ${other.rules.map(({ rule }) => lineOf(rule)).join(', ')})`;
    if (wins(other.pattern, grant.pattern)) stronger.push(name);
    else weaker.push(name);
  }
  const told = (names: readonly string[]) =>
    names.slice(0, maxNamed).join(', ') +
    (names.length > maxNamed ? ` and ${names.length - maxNamed} more` : '');
  return [
    ...(stronger.length > 0 ? [`Where they match too, these decide instead: ${told(stronger)}.`] : []),
    ...(weaker.length > 0 ? [`It decides in place of ${told(weaker)}.`] : []),
  ];
}

function wins(a: Pattern, b: Pattern): boolean {
  const exact = ({ prefix, segmentWildcard }: Pattern) => !prefix && !segmentWildcard;
  if (exact(a) !== exact(b)) return exact(a);
  return comparePrecedence(a, b) > 0;
}
