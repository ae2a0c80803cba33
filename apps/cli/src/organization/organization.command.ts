import { join } from 'node:path';
import { Command } from 'commander';
import { readCredentials } from '#auth';
import { readConfiguration } from '#configuration';
import { locateSystem } from '../system/locate.js';
import { print, type PrintOptions } from '../terminal/print.js';
import { createOrganization, type NewOrganization } from './create-organization.js';

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
    .action(async (name: string, options: PrintOptions & Omit<NewOrganization, 'name'>) => {
      const system = await locateSystem();
      const { credentials } = await createOrganization(system, { ...options, name });
      const { organizationId } = credentials;
      const path = join(system.dataFolder, 'credentials.json');
      print(
        options,
        { organizationId, name, credentials: path },
        `${name}: ${organizationId}\nIts tokens are in ${path}`,
      );
    });

const list = (): Command =>
  new Command('list')
    .summary('all organizations, the first one first')
    .option('--json', 'one JSON document')
    .action(async (options: PrintOptions) => {
      const path = join(readConfiguration(process.env).dataFolder, 'credentials.json');
      const organizations = ((await readCredentials(path))?.organizations ?? []).map(({ organizationId, name }) => ({
        organizationId,
        name,
      }));
      const lines = organizations.map(({ organizationId, name }) => `${organizationId}  ${name}`);
      print(options, organizations, lines.length > 0 ? lines.join('\n') : 'There is no organization yet.');
    });
