import { expect } from 'vitest';
import type { CheckedDocument, FileContext } from '../../server/manifests';
import { checkFile } from '../../server/manifests';
import { expectedMarks, foundMarks } from '../support/annotated';

/** Checks a text whose marks say what is found, and where; answers the documents. */
export function checkText(text: string, context?: FileContext): CheckedDocument[] {
  const documents = checkFile(text, context);
  const problems = documents.flatMap(({ start, document }) =>
    document.problems.map((problem) => ({
      ...problem,
      start: start + problem.start,
      end: start + problem.end,
    })),
  );
  expect(foundMarks(text, problems)).toEqual(expectedMarks(text));
  return documents.map(({ document }) => document);
}

/** The documents of a text. */
export const checked = (text: string, context?: FileContext): CheckedDocument[] =>
  checkFile(text, context).map(({ document }) => document);

/** An ExternalSecret with this `spec`, which is indented by two. */
export const externalSecret = (spec: string): string =>
  `apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nmetadata:\n  name: one\nspec:\n${spec}`;
