import { hasBehaviour } from '../dialects';
import { denies, fix, type Lint, problem } from './lint';

/** GHSA-xp3c-3jw3-4vcr: LIST of a denied folder is decided by the rule for its name without the slash. */
export const listDenyBypass: Lint = ({ rules, acl, dialect, certain }) => {
  if (certain && hasBehaviour(dialect, 'listsWithSlashFirst')) return [];
  return rules.flatMap((rule) => {
    if (!denies(rule) || !rule.prefix || !rule.path.endsWith('/')) return [];
    const folder = rule.path.slice(0, -1);
    const winner = acl.winner(folder, false);
    if (!winner || winner.denies || !winner.capabilities.has('list')) return [];
    const words =
      `LIST of "${folder}/" is allowed in spite of this rule, by the one that matches "${folder}": ` +
      `HashiCorp Vault, and OpenBao before 2.6, look for a rule without the last slash first. Deny "${folder}" too.`;
    const { end } = rule.item;
    const newText = `\n\npath ${JSON.stringify(folder)} {\n  capabilities = ["deny"]\n}`;
    const fixes = rule.block.json ? [] : [fix(`Deny ${folder} too`, { start: end, end, newText })];
    return [problem('list-deny-bypass', certain ? 'warning' : 'hint', rule.pathSpan, words, ...fixes)];
  });
};
