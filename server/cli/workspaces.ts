import { fileURLToPath } from 'node:url';
import { basename } from 'node:path';
import type { Confidence } from '../protocol/findings';
import { createService } from '../service/createService';
import { serverSettings } from '../service/serverSettings';
import type { Service } from '../service/types';
import { toFileUri, toPath } from './paths';
import { readSmall } from './readSmall';

/** Findings beyond this in one file say nothing more. */
export const maxFindingsPerFile = 10_000;

/** One service per workspace: each has its own ignore file. */
export class Workspaces {
  readonly #services = new Map<string, Service>();
  readonly #minimumConfidence: Confidence;

  constructor(minimumConfidence: Confidence) {
    this.#minimumConfidence = minimumConfidence;
  }

  /** `directory` is absolute. */
  service(directory: string): Service {
    const known = this.#services.get(directory);
    if (known) return known;
    const folder = { uri: toFileUri(toPath(directory)).replace(/\/$/, ''), name: basename(directory) };
    const service = createService({ workspaceFolder: () => folder, readFile });
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
