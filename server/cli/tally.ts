import type { Note, Summary } from './report/report';

/** As many notes as a report lists. */
const maxNotes = 1000;

/** Counts along a scan; of notes it keeps the first ones, so that its size has a bound. */
export class Tally {
  files = 0;
  filesWithFindings = 0;
  findings = 0;
  suppressed = 0;
  skipped = 0;
  problems = 0;
  furtherNotes = 0;
  readonly notes: Note[] = [];

  note(note: Note): void {
    if (note.kind === 'problem') this.problems++;
    if (this.notes.length < maxNotes) this.notes.push(note);
    else this.furtherNotes++;
  }

  summary(): Summary {
    const { files, filesWithFindings, findings, suppressed, skipped, problems, furtherNotes } = this;
    return {
      files,
      filesWithFindings,
      findings,
      suppressed,
      skipped,
      problems,
      notes: this.notes,
      furtherNotes,
    };
  }
}
