import { basename } from 'node:path';
import { languageForFile } from '../languages';
import { toFileUri } from '../files/paths';
import { readText } from '../files/readText';
import { isClean } from '../service/isClean';
import type { Service } from '../service/types';

/**
 * What a thread tells of a file, as one byte: no text, no place and no value leaves it. `look` means that there is more
 * to say, so that whoever reports it has to scan the file once more; few files are such.
 */
export const verdictOf = { look: 0, clean: 1, binary: 2 } as const;

/** Scans one file for nothing but its {@link verdictOf verdict}. */
export function sift(service: Service, path: Buffer): number {
  const content = readText(path);
  if (content.kind === 'binary') return verdictOf.binary;
  if (content.kind !== 'text') return verdictOf.look;
  const language = languageForFile(basename(path.toString()))?.languageIds[0];
  const result = service.scanText(toFileUri(path), language, content.text);
  return isClean(result) ? verdictOf.clean : verdictOf.look;
}
