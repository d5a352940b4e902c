import type { TokenRule } from '../service/types';
import type { RuleFormat } from './arguments';

const formats: Readonly<Record<RuleFormat, (rules: readonly TokenRule[]) => string>> = {
  text: (rules) => {
    const width = Math.max(...rules.map(({ id }) => id.length));
    const lines = rules.map(
      ({ id, severity, title }) => `${id.padEnd(width)}  ${severity.padEnd(11)}  ${title}`,
    );
    return `${lines.join('\n')}\n`;
  },
  json: (rules) => {
    const entries = rules.map(({ id, title, grants, severity, confidence, keywords, revoke }) =>
      JSON.stringify({ id, title, grants, severity, confidence: confidence ?? 'high', keywords, revoke }),
    );
    return `[\n${entries.join(',\n')}\n]\n`;
  },
  markdown: (rules) => `${ruleTable(rules)}\n`,
};

/** The catalogue, for people or programs, in the order of the rules. */
export function listRules(rules: readonly TokenRule[], format: RuleFormat): string {
  return formats[format](rules);
}

/** A Markdown table without a line ending. */
export function ruleTable(rules: readonly TokenRule[]): string {
  const cell = (text: string) => text.replaceAll('|', String.raw`\|`).replaceAll('\n', ' ');
  const rows = rules.map(({ id, title, severity, revoke }) =>
    [`\`${id}\``, `[${title}](${revoke})`, severity].map(cell).join(' | '),
  );
  return ['rule | finds | severity', '--- | --- | ---', ...rows].map((row) => `| ${row} |`).join('\n');
}
