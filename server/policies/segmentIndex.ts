/** Patterns with `+` for whole segments, found by the path that they match without a look at the others. */
export class SegmentIndex<T> {
  readonly #root = new Level<T>();

  set(pattern: string, value: T): void {
    const open = pattern.endsWith('*');
    const parts = (open ? pattern.slice(0, -1) : pattern).split('/');
    const last = open ? (parts.pop() ?? '') : undefined;
    let level = this.#root;
    for (const part of parts) level = level.below(part);
    if (last === undefined) level.end = value;
    else level.open.set(last, value);
  }

  /** The values of all patterns that match. */
  matching(segments: readonly string[]): T[] {
    const found: T[] = [];
    const visit = (level: Level<T>, at: number): void => {
      const segment = segments[at];
      if (segment === undefined) {
        if (level.end !== undefined) found.push(level.end);
        return;
      }
      if (level.open.size > 0) {
        for (let length = 0; length <= segment.length; length++) {
          const value = level.open.get(segment.slice(0, length));
          if (value !== undefined) found.push(value);
        }
      }
      const any = level.next.get('+');
      if (any) visit(any, at + 1);
      const same = segment === '+' ? undefined : level.next.get(segment);
      if (same) visit(same, at + 1);
    };
    visit(this.#root, 0);
    return found;
  }
}

class Level<T> {
  readonly next = new Map<string, Level<T>>();
  /** Of patterns that end in `*` here, by what stands before it. */
  readonly open = new Map<string, T>();
  end: T | undefined;

  below(part: string): Level<T> {
    const level = this.next.get(part) ?? new Level<T>();
    this.next.set(part, level);
    return level;
  }
}
