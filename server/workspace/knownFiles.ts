import { createHmac, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What tells that a file was written. */
export interface FileStamp {
  readonly size: number;
  readonly mtimeMs: number;
  readonly ctimeMs: number;
}

/** Size, time of the last writing, time of the last change of anything, digest of the text. */
type Entry = readonly [size: number, mtimeMs: number, ctimeMs: number, text: string];

/** Bytes of the file that is kept; a larger one is not read. */
const largest = 32 * 1024 * 1024;
const mostEntries = 200_000;
const format = 1;

/**
 * The files in which there was nothing to find, kept from session to session so that they need not be read again. Of a
 * file only keyed digests of its path and text are kept, with its size and times; of one that holds a secret, nothing.
 */
export class KnownFiles {
  readonly #file: string | undefined;
  #key: Buffer = randomBytes(32);
  #entries = new Map<string, Entry>();
  #seen = new Map<string, Entry>();
  #changed = false;

  /** `file` is a path; absent: nothing outlives this process. What is there and not ours is ignored. */
  constructor(file: string | undefined) {
    this.#file = file;
    if (file !== undefined) this.#load(file);
  }

  /** `scanner` stands for all that decides what is found: with another one no file is known. */
  nameOf(scanner: string, path: Buffer): string {
    return this.#digest(`${scanner}\n${path.toString('latin1')}`);
  }

  /** Is it as it was when nothing was found in it? */
  isUnchanged(name: string, stamp: FileStamp): boolean {
    const entry = this.#entries.get(name);
    if (!entry) return false;
    const [size, mtimeMs, ctimeMs] = entry;
    if (size !== stamp.size || mtimeMs !== stamp.mtimeMs || ctimeMs !== stamp.ctimeMs) return false;
    this.#seen.set(name, entry);
    return true;
  }

  /** Does it hold the text in which nothing was found? Then its new stamp is kept. */
  isSameText(name: string, stamp: FileStamp, text: string): boolean {
    const digest = this.#entries.get(name)?.[3];
    if (digest === undefined || digest !== this.#digest(text)) return false;
    this.#keep(name, stamp, digest);
    return true;
  }

  /** Nothing was found in `text`; `stamp` was taken before it was read. */
  add(name: string, stamp: FileStamp, text: string): void {
    this.#keep(name, stamp, this.#digest(text));
  }

  forget(name: string): void {
    this.#seen.delete(name);
    if (this.#entries.delete(name)) this.#changed = true;
  }

  /** After a look at `all` files those that were not come by are forgotten. Fails silently: it only saves time. */
  save(all: boolean): void {
    if (all) {
      this.#changed ||= this.#seen.size !== this.#entries.size;
      this.#entries = this.#seen;
      this.#seen = new Map();
    }
    if (!this.#changed || this.#file === undefined) return;
    this.#changed = false;
    const files = Object.fromEntries([...this.#entries].slice(0, mostEntries));
    const temporary = `${this.#file}.${process.pid}.tmp`;
    try {
      mkdirSync(dirname(this.#file), { recursive: true });
      writeFileSync(temporary, JSON.stringify({ format, key: this.#key.toString('base64'), files }), {
        mode: 0o600,
      });
      renameSync(temporary, this.#file);
    } catch {
      rmSync(temporary, { force: true });
    }
  }

  #keep(name: string, stamp: FileStamp, digest: string): void {
    // A file can be written twice within one tick of its clock: what was written just now may not tell the next time.
    const tick = stamp.mtimeMs % 1000 === 0 ? 2000 : 100;
    const mtimeMs = Date.now() - stamp.mtimeMs > tick ? stamp.mtimeMs : -1;
    const entry: Entry = [stamp.size, mtimeMs, stamp.ctimeMs, digest];
    this.#entries.set(name, entry);
    this.#seen.set(name, entry);
    this.#changed = true;
  }

  #digest(text: string): string {
    return createHmac('sha256', this.#key).update(text).digest('base64url').slice(0, 24);
  }

  #load(file: string): void {
    try {
      if (statSync(file).size > largest) return;
      const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
      if (!isRecord(content) || content['format'] !== format || !isRecord(content['files'])) return;
      const { key, files } = content;
      if (typeof key !== 'string' || !/^[A-Za-z0-9+/]{43}=$/.test(key)) return;
      for (const [name, entry] of Object.entries(files)) if (isEntry(entry)) this.#entries.set(name, entry);
      this.#key = Buffer.from(key, 'base64');
    } catch {
      // None, or none of ours: the first scan makes it.
    }
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEntry(value: unknown): value is Entry {
  return (
    Array.isArray(value) &&
    value.length === 4 &&
    typeof value[3] === 'string' &&
    value.slice(0, 3).every((part) => typeof part === 'number')
  );
}
