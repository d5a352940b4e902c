import { expect } from 'vitest';
import type { CheckedDocument, FileContext } from '../../server/manifests';
import { checkFile } from '../../server/manifests';
import { expectedMarks, foundMarks } from '../support/annotated';

/** Checks a text whose marks say what is found, and where; answers the documents. */
export function checkText(text: string, context?: FileContext): CheckedDocument[] {
  const documents = checkFile(text, context);
  expect(
    foundMarks(
      text,
      documents.flatMap(({ problems }) => problems),
    ),
  ).toEqual(expectedMarks(text));
  return documents;
}

/** An ExternalSecret with this `spec`, which is indented by two. */
export const externalSecret = (spec: string): string =>
  `apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nmetadata:\n  name: one\nspec:\n${spec}`;
