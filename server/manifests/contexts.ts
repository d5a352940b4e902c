import type { FileContext } from './checkDocument';
import { chartValues } from './helm';
import { isKustomization, kustomizeContexts, type Kustomization } from './kustomize';

/** What is asked of a file system; paths have `/` between the names. */
export interface Disk {
  /** The names in a directory; none where it cannot be read. */
  namesIn(directory: string): readonly string[];
  /** Empty for what cannot be read. */
  textOf(path: string): string;
  exists(path: string): boolean;
}

/** How far above a file a kustomization may be that takes it. */
const highest = 3;

/** Does a file of this name say how others are read? */
export const givesContext = (name: string): boolean =>
  isKustomization(name) || name === 'Chart.yaml' || name === 'values.yaml';

/** What the charts and kustomizations around the files say about them. Paths have `/` between the names. */
export function contextsOf(paths: Iterable<string>, disk: Disk): (path: string) => FileContext {
  const kustomizations: Kustomization[] = [];
  const seen = new Map<string, number>();
  const lookAbove = (directory: string, left: number): void => {
    const before = seen.get(directory) ?? -1;
    if (before >= left) return;
    seen.set(directory, left);
    if (before < 0)
      for (const name of disk.namesIn(directory).filter(isKustomization)) {
        const path = `${directory}/${name}`;
        kustomizations.push({ path, text: disk.textOf(path) });
      }
    if (left > 0 && directory.includes('/')) lookAbove(directoryOf(directory), left - 1);
  };
  // An overlay beside its base names files of the base, and the reverse.
  for (const path of paths) lookAbove(directoryOf(path), highest);
  const contexts = kustomizeContexts(kustomizations);
  const charts = new Map<string, FileContext>();
  return (path) => ({ ...contexts.get(path), ...chartAround(path, charts, disk) });
}

/** Of a file below `templates/` beside a `Chart.yaml`. */
function chartAround(path: string, known: Map<string, FileContext>, disk: Disk): FileContext {
  const at = path.lastIndexOf('/templates/');
  if (at < 0) return {};
  const chart = path.slice(0, at);
  let context = known.get(chart);
  if (!context) {
    const isChart = disk.exists(`${chart}/Chart.yaml`);
    context = isChart ? { helm: true, values: chartValues(disk.textOf(`${chart}/values.yaml`)) } : {};
    known.set(chart, context);
  }
  return context;
}

const directoryOf = (path: string): string => path.slice(0, Math.max(path.lastIndexOf('/'), 0));
