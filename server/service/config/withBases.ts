import { workspaceFile } from '../planInput';
import type { ConfigFile, FileRemark } from './configFile';

/** A file that says how to scan, at its place. */
export interface PlacedFile {
  readonly uri: string;
  readonly file: ConfigFile;
  readonly remarks: readonly FileRemark[];
  /** The URI of the file that it extends, also where there is none. */
  readonly base?: string;
}

/** As many files can extend each other in a row. */
const most = 5;

/**
 * The file at `uri` and, after it, those that it extends; empty when there is none. Paths count from `folder`, as they
 * do for gitleaks when it is started there; one that leads out of it, in a circle or to nothing is remarked on.
 */
export function withBases(
  uri: string,
  folder: string,
  read: (uri: string) => ConfigFile | undefined,
  before: readonly string[] = [],
): readonly PlacedFile[] {
  const file = read(uri);
  if (!file) return [];
  const { base: wanted, problems } = file;
  if (!wanted) return [{ uri, file, remarks: problems }];
  const base = workspaceFile(folder, wanted.path.replace(/^(?:\.[\\/])+/, ''));
  const above = [...before, uri];
  const usable = base !== undefined && !above.includes(base) && above.length < most;
  const bases = usable ? withBases(base, folder, read, above) : [];
  const remarks =
    bases.length > 0
      ? problems
      : [...problems, { line: wanted.line, message: `The file to extend ${obstacle(base, above)}` }];
  return [{ uri, file, remarks, ...(base !== undefined && { base }) }, ...bases];
}

function obstacle(base: string | undefined, above: readonly string[]): string {
  if (base === undefined) return 'must be in the workspace folder; its path counts from there.';
  if (above.includes(base)) return 'extends this one itself. Remove one of the two.';
  if (above.length >= most) return `is one too many: at most ${most} can extend each other.`;
  return 'cannot be read. Its path counts from the workspace folder.';
}
