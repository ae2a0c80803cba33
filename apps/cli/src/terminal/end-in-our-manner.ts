import { type Command } from 'commander';
import { exitCodes } from './exit-codes.js';

/** Commander ends with 1 where it was used wrongly; for us that is 2. */
export function endInOurManner(command: Command): void {
  command.exitOverride((error) => process.exit(error.exitCode === 0 ? exitCodes.done : exitCodes.wrongUse));
  command.commands.forEach(endInOurManner);
}
