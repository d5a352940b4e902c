import { createHash } from 'node:crypto';
import type { Allowance, ConfigFile } from './configFile';
import { careful, noConfig } from './configFile';
import { entriesOf, isText, listOf } from './shape';

/**
 * `.secrets.baseline` of detect-secrets: for each file the SHA-1 of the secrets that somebody has seen there. What is
 * known in a file stays known wherever in it it moves.
 */
export const readSecretsBaseline = careful(
  read,
  'The file is not valid JSON. Write it anew with detect-secrets.',
);

function read(text: string): ConfigFile {
  const results = entriesOf(entriesOf(JSON.parse(text))?.get('results'));
  if (!results) return { ...noConfig, problems: [{ line: 0, message: 'The file has no `results`.' }] };
  const hashes = new Map(
    [...results].map(([file, entries]) => [
      file.replaceAll('\\', '/').replace(/^\.\//, ''),
      new Set(
        listOf(entries)
          .map((entry) => entriesOf(entry)?.get('hashed_secret'))
          .filter(isText),
      ),
    ]),
  );
  const known: Allowance = ({ secret }, file) => {
    const seen = hashes.get(file);
    return seen !== undefined && forms(secret).some((form) => seen.has(sha1(form)));
  };
  return { ...noConfig, allowances: [known] };
}

/** What detect-secrets would have taken for the secret: of a private key, its first line without the dashes. */
function forms(secret: string): readonly string[] {
  const key = /^-----(BEGIN [A-Z0-9 ]+)-----/.exec(secret)?.[1];
  return key === undefined ? [secret] : [secret, key];
}

const sha1 = (text: string): string => createHash('sha1').update(text).digest('hex');
