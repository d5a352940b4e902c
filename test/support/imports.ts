import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';

/** The repository's root folder. */
export const root = join(import.meta.dirname, '../..');

/** One import or re-export of a source file. */
export interface Import {
  /** Path from the repository's root, with `/`. */
  readonly from: string;
  /** A module's name, or the path from the root of the file meant (without its extension). */
  readonly to: string;
  readonly local: boolean;
  readonly typeOnly: boolean;
}

const forms = [
  /^(?:import|export)(?<type> type)?\b[^'"`;]*?\bfrom\s*'(?<name>[^']+)'/gm,
  /^import\s*'(?<name>[^']+)'/gm,
  /\bimport\(\s*'(?<name>[^']+)'/g,
  /\brequire\(\s*'(?<name>[^']+)'/g,
];

/** What a source file imports: statically, on demand and as types. Relies on the project's formatting. */
export function importsOf(file: string, source: string): readonly Import[] {
  return forms.flatMap((form) =>
    [...source.matchAll(form)].map((match) => {
      const name = match.groups?.['name'] ?? '';
      const local = name.startsWith('.');
      const to = local ? normalize(join(dirname(file), name)).replaceAll(sep, '/') : name;
      return { from: file, to, local, typeOnly: match.groups?.['type'] !== undefined };
    }),
  );
}

/** Every TypeScript file below a folder of the repository: path from the root, with `/`, and content. */
export function sourcesBelow(folder: string): readonly (readonly [file: string, source: string])[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(root, folder, name))
    .map((path) => [relative(root, path).replaceAll(sep, '/'), readFileSync(path, 'utf8')]);
}
