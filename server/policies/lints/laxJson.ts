import type { Laxness } from '../../hcl';
import { type Lint, problem } from './lint';

const words: Readonly<Record<Laxness['kind'], string>> = {
  truncated:
    'The text breaks off: a closing bracket is missing. The policy parser takes what there is; no other reader of JSON does.',
  'trailing comma':
    'A comma before a closing bracket: the policy parser takes it, no other reader of JSON does.',
  'more text': 'The policy parser ignores everything behind the end of the object.',
  'not JSON': 'This is not JSON, though the policy parser takes it.',
  lost: 'The policy parser leaves this value out of the list without a word.',
};

/** What only the servers take for JSON. */
export const laxJson: Lint = ({ policy: { tree } }) =>
  tree.lax.map((lax) =>
    problem('lax-json', 'warning', { start: lax.start, end: Math.max(lax.end, lax.start) }, words[lax.kind]),
  );
