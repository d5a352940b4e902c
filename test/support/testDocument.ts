import type { MovePorts } from '../../client/move/types';
import type { FileEdit, MovePlan, MoveTarget } from '../../server/protocol/requests';

/** A one-line document whose secret is its only string literal, with the ports the move needs over it. */
export interface TestDocument {
  text: string;
  version: number;
  /** Environment file edits that were carried out. */
  readonly files: FileEdit[];
  /** The questions the move asked. */
  readonly asked: ('overwrite' | 'withoutCas')[];
  readonly ports: MovePorts;
}

export const literal = (value: string): string => `const token = "${value}";`;
export const replaced = 'const token = process.env.TOKEN;';

/** `changes` replaces ports, for the faults that a document can have. */
export function testDocument(
  value: string,
  changes: (document: TestDocument) => Partial<MovePorts> = () => ({}),
) {
  const files: FileEdit[] = [];
  const asked: TestDocument['asked'] = [];
  const yes = (question: TestDocument['asked'][number]) => (): Promise<boolean> => {
    asked.push(question);
    return Promise.resolve(true);
  };
  const ports: MovePorts = {
    plan: (target) => Promise.resolve(planFor(document, target)),
    readValue: (parts, version) =>
      version === document.version
        ? parts
            .map((part) =>
              'char' in part
                ? part.char
                : document.text.slice(part.range.start.character, part.range.end.character),
            )
            .join('')
        : undefined,
    writeFile: (edit) => {
      files.push(edit);
      return Promise.resolve();
    },
    applyEdits: (plan) => {
      const edit = plan.edits[0];
      if (plan.version !== document.version || edit === undefined) return Promise.resolve(false);
      const { start, end } = edit.range;
      document.text =
        document.text.slice(0, start.character) + edit.newText + document.text.slice(end.character);
      document.version++;
      return Promise.resolve(true);
    },
    askOverwrite: yes('overwrite'),
    askWithoutCas: yes('withoutCas'),
  };
  const document: TestDocument = { text: literal(value), version: 1, files, asked, ports };
  Object.assign(ports, changes(document));
  return document;
}

function planFor(
  document: TestDocument,
  target: MoveTarget,
): MovePlan | Awaited<ReturnType<MovePorts['plan']>> {
  const match = /"([^"]*)"/.exec(document.text);
  if (match === null)
    return { kind: 'refused', code: 'not-found', message: 'The secret is no longer there.' };
  const [start, end] = [match.index, match.index + match[0].length];
  const range = (from: number, to: number) => ({
    start: { line: 0, character: from },
    end: { line: 0, character: to },
  });
  return {
    kind: 'plan',
    version: document.version,
    value: [{ range: range(start + 1, end - 1) }],
    edits: [{ range: range(start, end), newText: 'process.env.TOKEN' }],
    environmentFile: { uri: 'file:///vals.env.yaml', exists: false, edits: [] },
    reference: `ref+vault://${target.mount}/${target.path}#/${target.field}`,
    replacement: 'process.env.TOKEN',
  };
}
