import { Command } from 'commander';
import { readOperations } from '#api-client';
import { endInOurManner } from '../terminal/end-in-our-manner.js';
import { routeCommand } from './route.command.js';

const examples = `
Examples:
  dealstream api create-opportunity --name "Acme: 40 seats" --contact-id <id> --value '{"amount": 1200000, "currency": "USD"}'
  dealstream api move-to-stage <id> --stage-id <id> --why "The buyer signed"
  dealstream api list-opportunities --status won --limit 5 --as auditor
  dealstream api assign-rep <id> --rep-id null`;

/** Runs one route of the API. @throws CommandFailed with the problem in its own words */
export async function run(words: readonly string[]): Promise<void> {
  const program = new Command('dealstream api')
    .description('Every route of the API as a command. Answers are printed as JSON.')
    .configureHelp({ sortSubcommands: false })
    .addHelpText('after', examples);
  for (const operation of await readOperations()) {
    program.commandsGroup(`${operation.tag}:`).addCommand(routeCommand(operation));
  }
  endInOurManner(program);
  await program.parseAsync(words.length === 0 ? ['--help'] : words, { from: 'user' });
}
