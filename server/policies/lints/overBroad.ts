import type { Rule } from '../rule';
import { printPattern } from '../rule';
import { grants, type Lint, problem } from './lint';

/** Rules that reach much more than one application needs. */
const broad: readonly { readonly path: RegExp; readonly words: string }[] = [
  { path: /^\*$/, words: 'This rule reaches everything in the vault.' },
  { path: /^\+\/\*$/, words: 'This rule reaches everything below every mount.' },
  { path: /^sys\/\*$/, words: 'This rule reaches the whole administration of the server.' },
  { path: /^auth\/\*$/, words: 'This rule reaches every auth method: who may log in, and as what.' },
  {
    path: /^identity\/\*$/,
    words: 'This rule reaches all entities and groups, and so who has which policies.',
  },
  {
    path: /^\+\/(?:data|metadata)\/\*$/,
    words: 'This rule reaches the secrets of every mount of KV version 2.',
  },
];

export const overBroad: Lint = ({ rules }) =>
  rules.filter(grants).flatMap((rule: Rule) => {
    const found = broad.find(({ path }) => path.test(printPattern(rule)));
    return found
      ? [problem('over-broad', 'warning', rule.pathSpan, `${found.words} Name what is needed.`)]
      : [];
  });
