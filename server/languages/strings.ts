import type { StringSyntax } from './language';

/** String kinds that many languages share. */
export const doubleQuoted: StringSyntax = { open: '"', close: '"', escape: 'backslash' };
export const singleQuoted: StringSyntax = { open: "'", close: "'", escape: 'backslash' };
export const character: StringSyntax = {
  open: "'",
  close: "'",
  escape: 'backslash',
  char: true,
  immovable: 'This is a single character, not a string.',
};
