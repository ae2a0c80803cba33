import { Command } from 'commander';
import { scopes } from '#auth';
import { type PrintOptions } from '../terminal/print.js';
import { type CreateOptions, type TokenOptions } from './tokens.js';

/** `dealstream token`: tokens of members and services, made and ended by the admin. */
export const tokenCommand = (): Command =>
  new Command('token')
    .summary('issue, list and revoke tokens')
    .addCommand(create())
    .addCommand(list())
    .addCommand(revoke());

const options = (command: Command): Command =>
  command.option('--organization <id>', 'an organization; absent: the first one').option('--json', 'one JSON document');

const create = (): Command =>
  options(new Command('create'))
    .summary('a new token, shown once')
    .description(
      'Gives a member or a service a token and prints it: nobody keeps it, so keep it now. A member may what the role allows at the time; a service what the scopes say. To rotate, create another for the same service, then revoke the old one.',
    )
    .option('--member <name|id>', 'whose token it is')
    .option('--service <name>', 'the service whose token it is')
    .option('--scopes <list>', `a service's: ${scopes.join(', ')}; separated by commas`)
    .option('--name <text>', "what a member's token is for", 'Command line')
    .option('--expires <instant>', 'when it ends, e.g. 2027-01-01T00:00:00Z; absent: when it is revoked')
    .addHelpText(
      'after',
      '\nExamples:\n  dealstream token create --member "Ada Okafor" --name Laptop\n  dealstream token create --service billing --scopes commands,read --expires 2027-01-01T00:00:00Z',
    )
    .action(async (given: CreateOptions) => (await import('./tokens.js')).create(given));

const list = (): Command =>
  options(new Command('list'))
    .summary('all tokens that are not revoked, without their secrets')
    .action(async (given: TokenOptions & PrintOptions) => (await import('./tokens.js')).list(given));

const revoke = (): Command =>
  options(new Command('revoke'))
    .summary('end a token: it is refused everywhere within two seconds')
    .argument('<id>', 'as `token list` shows it')
    .action(async (id: string, given: TokenOptions & PrintOptions) => (await import('./tokens.js')).revoke(id, given));
