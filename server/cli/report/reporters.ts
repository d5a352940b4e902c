import type { Format } from '../arguments';
import { jsonReporter } from './json';
import type { Reporter } from './report';
import { sarifReporter } from './sarif';
import { textReporter } from './text';

/** One reporter for each format; `base` is the absolute directory that paths are told relative to. */
export const reporters: Readonly<Record<Format, (base: string) => Reporter>> = {
  text: textReporter,
  json: jsonReporter,
  sarif: sarifReporter,
};
