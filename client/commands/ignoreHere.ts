import { FindingCommand } from '../../server/protocol/findings';
import type { Command } from './command';
import { ignore } from './ignore';

export const ignoreHere: Command = {
  id: FindingCommand.ignoreHere,
  run: async (context, argument) => ignore(context, argument, 'line', 'Ignore Here'),
};
