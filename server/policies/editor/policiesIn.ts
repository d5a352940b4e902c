import type { Span } from '../../text/types';
import { pathKeys } from '../dialects';
import { kindOf, policyNames } from '../detect';
import type { EmbeddedPolicy } from '../embedded';
import { embeddedPolicies } from '../embedded';

/** The language of a document that is a policy as a whole. */
export const policyLanguage = 'vault-policy';

/** Characters of the longest text that is looked at: no server stores a policy of that size. */
const maxLength = 2_000_000;

const anyPathKey = new RegExp(`\\b(?:${Object.keys(pathKeys).join('|')})\\b`);

/** By its name and language: can a document be a policy or hold one? Costs nothing, for all others. */
export function mayHoldPolicy(name: string, languageId: string): boolean {
  return languageId === policyLanguage || policyNames.test(name.slice(name.lastIndexOf('/') + 1));
}

/**
 * The policies of a document: the whole of it, or what is embedded in a Terraform file, a shell script or a YAML file.
 * `name` is its path or URI. A document of another language is one by its content, and only under a fitting name.
 */
export function policiesIn(name: string, languageId: string, text: string): readonly EmbeddedPolicy[] {
  if (text.length > maxLength) return [];
  const whole = [{ text, interpolated: false, outer: ({ start, end }: Span) => ({ start, end }) }];
  if (languageId === policyLanguage) return text.trim() === '' || kindOf(text) === 'other' ? [] : whole;
  if (!text.includes('path') || !anyPathKey.test(text)) return [];
  return embeddedPolicies(name, text) ?? (isPolicyFile(name, text) ? whole : []);
}

/** Is a file in HCL or JSON a policy, by what is in it? Never one of Terraform, Nomad, Packer or a server. */
export function isPolicyFile(name: string, text: string): boolean {
  return (
    /\.(?:hcl|json|policy|vault-policy)$/i.test(name) &&
    text.length <= maxLength &&
    /\bpath\b/.test(text) &&
    anyPathKey.test(text) &&
    kindOf(text) === 'policy'
  );
}
