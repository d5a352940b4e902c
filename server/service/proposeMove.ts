import type { FindingRef } from '../protocol/findings';
import type { MoveProposal, Refused } from '../protocol/requests';
import { formatFor } from '../references';
import { environmentFile } from './environmentFile';
import type { EnvironmentFile } from './environmentFile';
import { moveSubject } from './moveSubject';
import { proposeEnvName, proposeField, proposePath } from './names';
import { editRefusal, refuse, workspaceFile } from './planInput';
import type { PlanInput } from './planInput';

/** What the move would do under the names that we would give; refused when no plan could follow. */
export function proposeMove(input: PlanInput, ref: FindingRef): MoveProposal | Refused {
  const subject = moveSubject(input, ref);
  if ('kind' in subject) return subject;
  const { finding, place, value } = subject;
  const path = proposePath(input.host.workspaceFolder(input.uri)?.name, finding);
  const field = proposeField(finding);
  const base = {
    kind: 'proposal',
    version: input.version,
    title: finding.rule.title,
    path,
    field,
    value,
  } as const;
  if (place.style === 'value') return { ...base, style: 'value' };
  const file = openEnvironmentFile(input);
  if ('kind' in file) return file;
  const envName = proposeEnvName(finding, (name) => isOther(file.content.get(name), path, field));
  // A trial: what would be refused then is refused now, before the user is asked anything.
  const trial = place.replace({ text: input.text, literal: place.literal, part: place.part, envName });
  return trial.kind === 'refused' ? trial : { ...base, style: 'environment', envName };
}

/** Does an entry of the environment file stand for another place than the proposed one? */
function isOther(reference: string | undefined, path: string, field: string): boolean {
  if (reference === undefined) return false;
  const [found] = formatFor('vals').parse(reference);
  return !found || found.field !== field || !found.path.endsWith(`/${path}`);
}

/** The workspace's file of references, there or to be created. */
export function openEnvironmentFile(input: PlanInput):
  | {
      readonly uri: string;
      readonly path: string;
      readonly text: string | undefined;
      readonly content: EnvironmentFile;
    }
  | Refused {
  const path = input.settings['strongroom.references.environmentFile'];
  const folder = input.host.workspaceFolder(input.uri);
  if (!folder) {
    return refuse(
      'unsupported',
      'The file is in no workspace folder, so there is no place for its environment file. Open its folder first.',
    );
  }
  const uri = workspaceFile(folder.uri, path);
  if (uri === undefined) {
    return refuse(
      'unsupported',
      'The environment file must be a path inside the workspace folder. Change the setting strongroom.references.environmentFile.',
    );
  }
  const refusal = editRefusal(input, uri, path);
  if (refusal) return refusal;
  const text = input.host.readFile(uri);
  const content = environmentFile(text, path);
  return 'error' in content ? refuse('unsupported', content.error) : { uri, path, text, content };
}
