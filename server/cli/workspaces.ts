import { fileURLToPath } from 'node:url';
import { basename, resolve } from 'node:path';
import type { Confidence } from '../protocol/findings';
import { createService } from '../service/createService';
import { rules } from '../service/rules';
import { serverSettings } from '../service/serverSettings';
import type { Service, TokenRule } from '../service/types';
import { toFileUri, toPath } from '../files/paths';
import { readSmall } from '../files/readSmall';
import type { Note } from './report/report';

/** Findings beyond this in one file say nothing more. */
export const maxFindingsPerFile = 10_000;

/** One service per workspace: each has its own ignore file. */
export class Workspaces {
  readonly #services = new Map<string, Service>();
  readonly #minimumConfidence: Confidence;
  readonly #config: string | undefined;

  /** `config` is the path of a file that is used in place of a workspace's own of its kind. */
  constructor(minimumConfidence: Confidence, config: string | undefined) {
    this.#minimumConfidence = minimumConfidence;
    this.#config = config === undefined ? undefined : toFileUri(toPath(resolve(config)));
  }

  /**
   * What there is to say about the files that say how to scan these. What is wrong with an ignore file or with the
   * file that was asked for is a problem, what cannot be used of another one is left out.
   */
  notes(directories: readonly string[]): readonly Note[] {
    const notes = new Map<string, Note>();
    for (const directory of directories) {
      const place = toFileUri(toPath(directory));
      const service = this.service(directory);
      const { problem } = service.ignoreFile(place);
      if (problem !== undefined) {
        notes.set(directory, { kind: 'problem', path: toPath(directory), message: problem });
      }
      for (const { uri, remarks } of service.configuration(place).remarks) {
        const wrong = uri === this.#config ? 'problem' : 'skipped';
        for (const { kind, range, message } of remarks) {
          const { line } = range.start;
          const note: Note = { kind: kind === 'idle' ? kind : wrong, path: this.pathOf(uri), line, message };
          notes.set(JSON.stringify([uri, line, message]), note);
        }
      }
    }
    return [...notes.values()];
  }

  /** Every rule that is run in any of these, each once. */
  rules(directories: readonly string[]): readonly TokenRule[] {
    const more = directories.flatMap((directory) => {
      return this.service(directory).configuration(toFileUri(toPath(directory))).rules;
    });
    return [...new Map([...rules, ...more].map((rule) => [rule.id, rule])).values()];
  }

  /** The path of a file that a service named. */
  pathOf(uri: string): Buffer {
    return toPath(fileURLToPath(uri));
  }

  /** `directory` is absolute. */
  service(directory: string): Service {
    const known = this.#services.get(directory);
    if (known) return known;
    const folder = { uri: toFileUri(toPath(directory)).replace(/\/$/, ''), name: basename(directory) };
    const service = createService({ workspaceFolder: () => folder, readFile }, this.#config);
    service.configure(
      serverSettings({
        'strongroom.minimumConfidence': this.#minimumConfidence,
        'strongroom.maxFindingsPerFile': maxFindingsPerFile,
      }),
    );
    this.#services.set(directory, service);
    return service;
  }
}

const readFile = (uri: string): string | undefined => readSmall(fileURLToPath(uri))?.toString('utf8');
