import { expect, test } from 'vitest';
import { plain } from '../../client/ui/plain';

test('a name that somebody else chose makes no link and no command', () => {
  const name = '[Log in](command:workbench.action.terminal.sendSequence)';
  expect(plain(`Moved to secret/${name}`)).not.toContain('](');
});

test('what steers the eye is taken out', () => {
  expect(plain('a\u202Eb\u2066c\nd\u0000e\u2028f')).toBe('a b c d e f');
});

test('it is cut, and words stay as they are', () => {
  expect(plain('x'.repeat(5000)).length).toBeLessThan(1100);
  expect(plain('Schlüssel für „größere“ Räume (1) [2] 🔑')).toBe('Schlüssel für „größere“ Räume (1) [2] 🔑');
});
