import { csharp } from './csharp';
import { detectionOnly } from './detectionOnly';
import { dotenv } from './dotenv';
import { go } from './go';
import { ini } from './ini';
import { java } from './java';
import { javascript, typescript, typescriptReact } from './javascript';
import { json, jsonc } from './json';
import { kotlin } from './kotlin';
import type { Language } from './language';
import { php } from './php';
import { powershell } from './powershell';
import { properties } from './properties';
import { python } from './python';
import { ruby } from './ruby';
import { rust } from './rust';
import { shell } from './shell';
import { swift } from './swift';
import { toml } from './toml';
import { xml } from './xml';
import { yaml } from './yaml';

/** Every language that is known. */
export const languages: readonly Language[] = [
  javascript,
  typescript,
  typescriptReact,
  python,
  go,
  java,
  csharp,
  ruby,
  php,
  rust,
  shell,
  kotlin,
  swift,
  powershell,
  dotenv,
  yaml,
  json,
  jsonc,
  toml,
  properties,
  ini,
  xml,
  ...detectionOnly,
];

const byId = new Map(
  languages.flatMap((language) => language.languageIds.map((id) => [id, language] as const)),
);
const byFileName = new Map(
  languages.flatMap((language) => language.fileNames.map((name) => [name, language] as const)),
);

/** The language of VS Code's language id; undefined when it is not known. */
export function languageFor(languageId: string | undefined): Language | undefined {
  return languageId === undefined ? undefined : byId.get(languageId);
}

/** By the last segment of a path: the whole name, or its longest ending that is known (`.env.local`, `.ts`). */
export function languageForFile(fileName: string): Language | undefined {
  const name = fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
  const whole = byFileName.get(name);
  if (whole) return whole;
  if (name.startsWith('.env.')) return dotenv;
  for (let dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
    const ending = byFileName.get(name.slice(dot)) ?? byFileName.get(name.slice(dot).toLowerCase());
    if (ending) return ending;
  }
  return undefined;
}
