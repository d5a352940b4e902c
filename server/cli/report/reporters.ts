import type { Format } from '../arguments';
import { githubReporter } from './github';
import { gitlabReporter } from './gitlab';
import { jsonReporter } from './json';
import type { Reporter, ReportSettings } from './report';
import { sarifReporter } from './sarif';
import { textReporter } from './text';

/** One reporter for each format. */
export const reporters: Readonly<Record<Format, (settings: ReportSettings) => Reporter>> = {
  text: textReporter,
  json: jsonReporter,
  sarif: sarifReporter,
  gitlab: gitlabReporter,
  github: githubReporter,
};
