import { type Lint, problem } from './lint';

/** A rule whose time is over: the server leaves it out without a word. */
export const expiredRule: Lint = ({ policy }) =>
  policy.expired.map((item) =>
    problem(
      'expired-rule',
      'warning',
      item.keys[0] ?? item,
      'The time in expiration is over: the server leaves this rule out.',
    ),
  );
