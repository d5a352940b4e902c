import { itemsNamed } from '../blocks';
import { fix, type Lint, problem } from './lint';

/** `policy = "read"` of old. */
export const legacyPolicy: Lint = ({ rules }) =>
  rules.flatMap((rule) => {
    const [item] = itemsNamed(rule.block, 'policy');
    if (!item || rule.capabilities.length === 0) return [];
    const alone = itemsNamed(rule.block, 'capabilities').length === 0;
    const colon = rule.block.json ? '"capabilities": ' : 'capabilities = ';
    const newText = `${colon}[${rule.capabilities.map((name) => JSON.stringify(name)).join(', ')}]`;
    const fixes = alone
      ? [fix('Replace with capabilities', { start: item.start, end: item.end, newText })]
      : [];
    return [
      problem(
        'legacy-policy',
        'hint',
        item,
        `policy is the old way to write capabilities: it grants ${rule.capabilities.join(', ')}.`,
        ...fixes,
      ),
    ];
  });
