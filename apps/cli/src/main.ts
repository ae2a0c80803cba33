#!/usr/bin/env node
import { Command } from 'commander';
import { apiCommand } from './api/api.command.js';
import { demoCommand } from './demo/demo.command.js';
import { importCommand } from './import/import.command.js';
import { organizationCommand } from './organization/organization.command.js';
import { rebuildCommand } from './rebuild/rebuild.command.js';
import { receiveCommand } from './receive/receive.command.js';
import { replayCommand } from './replay/replay.command.js';
import { endInOurManner } from './terminal/end-in-our-manner.js';
import { CommandFailed, exitCodes, exitCodesInWords } from './terminal/exit-codes.js';
import { storeCommand } from './store/store.command.js';
import { tokenCommand } from './token/token.command.js';
import { upCommand } from './up/up.command.js';
import { verifyCommand } from './verify/verify.command.js';

const program = new Command('dealstream')
  .description('Event-sourced sales pipelines: commands in, an EventStoreDB log, Redis read models out.')
  .addHelpText('after', `\n${exitCodesInWords}`)
  .addCommand(upCommand())
  .addCommand(organizationCommand())
  .addCommand(tokenCommand())
  .addCommand(importCommand())
  .addCommand(receiveCommand())
  .addCommand(replayCommand())
  .addCommand(rebuildCommand())
  .addCommand(verifyCommand())
  .addCommand(storeCommand())
  .addCommand(apiCommand())
  .addCommand(demoCommand());

endInOurManner(program);
try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? messageOf(error) : String(error)}\n`);
  process.exitCode = exitCodeOf(error);
}

/** What a person needs: the message of an error that was foreseen, the whole of another. */
function messageOf(error: Error): string {
  if (isWrongConfiguration(error)) return error.message;
  if (!(error instanceof CommandFailed)) return error.stack ?? error.message;
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommandFailed) return error.exitCode;
  return isWrongConfiguration(error) ? exitCodes.wrongUse : exitCodes.failed;
}

/** By its name, so that help is shown without loading what validates the environment. */
function isWrongConfiguration(error: unknown): boolean {
  return error instanceof Error && error.name === 'InvalidConfiguration';
}
