import type { FileEdit, MovePlan, MoveTarget, PlanMoveParams, Refused } from '../protocol/requests';
import { formatFor } from '../references';
import { LineIndex } from '../text/lineIndex';
import { runHint } from './environmentFile';
import { moveSubject } from './moveSubject';
import type { MoveSubject } from './moveSubject';
import { isEnvName } from './names';
import { refuse } from './planInput';
import type { PlanInput } from './planInput';
import { openEnvironmentFile, proposeMove } from './proposeMove';

/** The edits that put a reference to `target` in the secret's place. Never holds the secret. */
export function planMove(input: PlanInput, { finding: ref, target }: PlanMoveParams): MovePlan | Refused {
  const subject = moveSubject(input, ref);
  if ('kind' in subject) return subject;
  if (subject.place.style === 'value') return planValue(input, subject, target);
  // The environment file is read by vals, whatever stands in configuration values.
  const vals = formatFor('vals');
  const problem = vals.problem(target);
  if (problem !== undefined) return refuse('unsupported', problem);
  const proposal = target.envName === undefined ? proposeMove(input, ref) : undefined;
  if (proposal?.kind === 'refused') return proposal;
  const envName = target.envName ?? proposal?.envName ?? '';
  if (!isEnvName(envName)) {
    return refuse(
      'unsupported',
      'This cannot be the name of an environment variable. Use letters, digits and `_`, and no name that the system uses.',
    );
  }
  const { literal, part, replace } = subject.place;
  const answer = replace({ text: input.text, literal, part, envName });
  if (answer.kind === 'refused') return answer;
  const reference = vals.print(target);
  const file = environmentEdit(input, envName, reference);
  if ('kind' in file) return file;
  return {
    kind: 'plan',
    version: input.version,
    value: subject.value,
    edits: answer.edits.map((edit) => ({ range: subject.index.rangeOf(edit), newText: edit.newText })),
    ...(file.edit && { environmentFile: file.edit }),
    reference,
    replacement: answer.code,
    runHint: file.runHint,
  };
}

function planValue(
  input: PlanInput,
  { index, value, place }: MoveSubject,
  target: MoveTarget,
): MovePlan | Refused {
  if (place.style !== 'value') return refuse('unsupported', 'The secret is not the value of a key.');
  const format = formatFor(input.settings['strongroom.references.format']);
  const problem = format.problem(target);
  if (problem !== undefined) return refuse('unsupported', problem);
  const reference = format.print(target);
  const replacement = place.value.print(reference);
  const edits = [{ range: index.rangeOf(place.value.span), newText: replacement }];
  return { kind: 'plan', version: input.version, value, edits, reference, replacement };
}

function environmentEdit(
  input: PlanInput,
  name: string,
  reference: string,
): { readonly edit?: FileEdit; readonly runHint: string } | Refused {
  const file = openEnvironmentFile(input);
  if ('kind' in file) return file;
  const hint = { runHint: runHint(file.path) };
  const present = file.content.get(name);
  if (present === reference) return hint;
  if (present !== undefined) {
    return refuse(
      'ambiguous',
      `${name} stands for another reference in ${file.path} already. Choose another name.`,
    );
  }
  const { newText, ...span } = file.content.add(name, reference);
  const range = new LineIndex(file.text ?? '').rangeOf(span);
  return { ...hint, edit: { uri: file.uri, exists: file.text !== undefined, edits: [{ range, newText }] } };
}
