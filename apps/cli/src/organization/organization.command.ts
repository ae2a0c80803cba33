import { Command } from 'commander';
import { type PrintOptions } from '../terminal/print.js';
import { type CreateOptions } from './organizations.js';

/** `dealstream organization`: the tenants of this installation. For the operator, on the machine. */
export const organizationCommand = (): Command =>
  new Command('organization').summary('make and list organizations').addCommand(create()).addCommand(list());

const create = (): Command =>
  new Command('create')
    .summary('make an organization and its tokens')
    .description(
      'Adds the organization and a token of each role to the credentials file, and founds it: a member for each person’s token and the pipeline Sales. With a name that is there already, nothing is added.',
    )
    .argument('<name>')
    .option('--currency <code>', 'ISO 4217, of pipelines that name none', 'USD')
    .option('--time-zone <name>', 'IANA name; days and periods are in it', 'UTC')
    .option('--json', 'one JSON document')
    .addHelpText(
      'after',
      '\nExample:\n  dealstream organization create "Acme" --currency EUR --time-zone Europe/Berlin',
    )
    .action(async (name: string, options: CreateOptions) => (await import('./organizations.js')).create(name, options));

const list = (): Command =>
  new Command('list')
    .summary('all organizations, the first one first')
    .option('--json', 'one JSON document')
    .action(async (options: PrintOptions) => (await import('./organizations.js')).list(options));
