import { describe, expect, it } from 'vitest';
import { languages, languageFor, languageForFile } from '../../server/languages';
import { moveMarked, REFERENCE, SECRET } from './moveMarked';

describe.each(languages.map((language) => ({ title: language.title, language })))(
  '$title',
  ({ language }) => {
    it('has examples if secrets can be moved, and says why if not', () => {
      expect(language.examples.length > 0).toBe(language.reference !== undefined);
      expect(language.unsupported !== undefined).toBe(language.reference === undefined);
    });

    it.each(language.examples.map(({ before, after }) => [before, after]))('%j', (before, after) => {
      const filled = before.replaceAll('secret»', `${SECRET}»`);
      const expected = after.replaceAll('{{reference}}', REFERENCE).replaceAll('secret»', `${SECRET}»`);
      const result = moveMarked(language, filled);
      expect(result).toBe(expected.replace(/«(.*?)»/, language.reference ? '«$1»' : ''));
      expect(result.includes(`${SECRET}"`)).toBe(false);
    });
  },
);

describe('the registry', () => {
  it('has every id and file name once', () => {
    for (const key of ['languageIds', 'fileNames'] as const) {
      const all = languages.flatMap((language) => language[key]);
      expect(all.length).toBe(new Set(all).size);
    }
  });

  it('finds languages by id and by file name', () => {
    expect(languageFor('python')?.id).toBe('python');
    expect(languageFor('klingon')).toBeUndefined();
    expect(languageFor(undefined)).toBeUndefined();
    const names = [
      'a/b.test.ts',
      'C:\\x\\.env',
      '.env.staging.local',
      'Dockerfile',
      'x.YAML',
      'a.tar.gz',
      'noending',
    ];
    expect(names.map((name) => languageForFile(name)?.id)).toEqual([
      'typescript',
      'dotenv',
      'dotenv',
      'dockerfile',
      'yaml',
      undefined,
      undefined,
    ]);
  });
});
