import { type Lint, problem } from './lint';

/** A key and an equals sign at the end of the text, which the servers overlook. */
export const unfinished: Lint = ({ policy: { tree } }) =>
  tree.format === 'hcl'
    ? tree.items
        .filter(({ value }) => !value)
        .map((item) =>
          problem(
            'unfinished',
            'warning',
            item,
            'The text ends before the value. The server overlooks that.',
          ),
        )
    : [];
