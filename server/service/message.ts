/**
 * The words about a finding. They come from its rule alone: neither the value nor any part of it is known here.
 */
import type { Finding, IdleSuppression } from '../engine/types';
import type { TokenRule } from '../rules/define';
import { reasonText } from './reasons';
import type { Remark } from './types';

/** A diagnostic's text: what it is, what it grants, what to do. One line. */
export function findingMessage(finding: Finding): string {
  return `${heading(finding)} ${sentence(finding.rule.grants)} Move it to Vault with the quick fix, then revoke it.`;
}

/** The text of a report, where there is no quick fix at hand. */
export function reportMessage(finding: Finding): string {
  return `${heading(finding)} ${sentence(finding.rule.grants)} Move it to Vault, then revoke it.`;
}

/** Markdown for the hover: what the diagnostic, which VS Code shows right above, does not say. */
export function findingHover({ rule, related, confidence, reasons }: Finding): string {
  const why = reasonText(reasons);
  const lines = [
    ...(related
      ? [`It belongs to the ${escapeMarkdown(related.what)} on line ${related.range.start.line + 1}.`]
      : []),
    `[Revoke or rotate it](${rule.revoke}): whoever saw this file may have a copy.`,
    ...(why === undefined ? [] : [why]),
    `Not a secret (${confidence} confidence)? Ignore it with the quick fix, or write ` +
      `\`strongroom:ignore ${rule.id}\` and a reason in a comment on this line or the line above.`,
  ];
  return lines.join('\n\n');
}

/** About a comment that suppresses nothing. */
export function idleRemark({ range, why }: IdleSuppression): Remark {
  const messages = {
    unused: 'This comment suppresses nothing. Remove it.',
    expired: 'This comment has expired: what it was for is reported again. Remove it or give it another day.',
    date: 'The day after `until:` is none, so this comment suppresses nothing. Write it as until:2030-12-31.',
  };
  return { range, kind: 'idle', message: messages[why] };
}

/** Help about a rule for a report's rule table. */
export function ruleHelp(rule: TokenRule): { readonly text: string; readonly markdown: string } {
  const advice = 'Move the value to Vault or OpenBao and leave a reference in its place, then';
  const reason = 'Whoever saw the file may have a copy.';
  const grants = sentence(rule.grants);
  return {
    text: `${grants} ${advice} revoke or rotate it: ${rule.revoke}. ${reason}`,
    markdown: `${escapeMarkdown(grants)} ${advice} [revoke or rotate it](${rule.revoke}). ${reason}`,
  };
}

/** `grants` as a sentence with its full stop. */
export function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function heading(finding: Finding): string {
  return `${finding.rule.title} in source${finding.confidence === 'low' ? ' (uncertain)' : ''}.`;
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|]/g, '\\$&');
}
