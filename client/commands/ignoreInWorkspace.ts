import { FindingCommand } from '../../server/protocol/findings';
import type { Command } from './command';
import { ignore } from './ignore';

export const ignoreInWorkspace: Command = {
  id: FindingCommand.ignoreInWorkspace,
  run: async (context, argument) => ignore(context, argument, 'workspace', 'Ignore in This Workspace'),
};
