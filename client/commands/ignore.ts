import { PlanIgnore } from '../../server/protocol/requests';
import { askText } from '../ui/prompts';
import { askFinding } from './askFinding';
import { UserError, type CommandContext } from './command';
import { applyEdits, openDocument, writeFileEdit } from './documents';
import { requireTrust } from './trust';

/** Suppresses one finding, in its line or in the workspace's ignore file, with the user's reason. */
export async function ignore(
  context: CommandContext,
  argument: unknown,
  scope: 'line' | 'workspace',
  title: string,
): Promise<void> {
  requireTrust();
  const finding = await askFinding(argument, title);
  const reason = await askText({
    title,
    prompt: 'Why is this no secret to take care of? Others will read it.',
    value: 'not a secret',
    validate: (value) => (value.trim() === '' ? 'Give a reason, in a few words' : undefined),
  });
  const document = await openDocument(finding.uri);
  const plan = await context.server.request(PlanIgnore, { finding, scope, reason: reason.trim() });
  if (plan.kind === 'refused') throw new UserError(plan.message);
  if (plan.file) await writeFileEdit(plan.file);
  if (plan.edits.length > 0 && !(await applyEdits(document, plan.version, plan.edits))) {
    throw new UserError('The file changed meanwhile or cannot be edited. Try again.');
  }
}
