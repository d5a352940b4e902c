import type { Note, Summary } from './report/report';

/** As many notes as a report lists. */
const maxNotes = 1000;

/** Counts along a scan; of notes it keeps the first ones, so that its size has a bound. */
export class Tally {
  files = 0;
  filesWithFindings = 0;
  findings = 0;
  suppressed = 0;
  known = 0;
  idle = 0;
  skipped = 0;
  problems = 0;
  furtherNotes = 0;
  readonly notes: Note[] = [];
  readonly #listIdle: boolean;

  /** Are suppressions without effect listed, or only counted? */
  constructor(listIdle = false) {
    this.#listIdle = listIdle;
  }

  note(note: Note): void {
    if (note.kind === 'problem') this.problems++;
    if (note.kind === 'idle') this.idle++;
    if (note.kind === 'idle' && !this.#listIdle) return;
    if (this.notes.length < maxNotes) this.notes.push(note);
    else this.furtherNotes++;
  }

  summary(): Summary {
    const { files, filesWithFindings, findings, suppressed, known, idle, skipped, problems, furtherNotes } =
      this;
    return {
      files,
      filesWithFindings,
      findings,
      suppressed,
      known,
      idle,
      skipped,
      problems,
      notes: this.notes,
      furtherNotes,
    };
  }
}
