import { join } from 'node:path';
import { readCredentials } from '#auth';
import { readConfiguration } from '#configuration';
import { locateSystem } from '../system/locate.js';
import { print, type PrintOptions } from '../terminal/print.js';
import { createOrganization, type NewOrganization } from './create-organization.js';

const credentialsIn = (dataFolder: string): string => join(dataFolder, 'credentials.json');

/** Options of `dealstream organization create`. */
export type CreateOptions = PrintOptions & Omit<NewOrganization, 'name'>;

/** Makes an organization. @throws CommandFailed where the system does not run, or refuses it */
export async function create(name: string, options: CreateOptions): Promise<void> {
  const system = await locateSystem();
  const { credentials } = await createOrganization(system, { ...options, name });
  const { organizationId } = credentials;
  const path = credentialsIn(system.dataFolder);
  print(options, { organizationId, name, credentials: path }, `${name}: ${organizationId}\nIts tokens are in ${path}`);
}

/** Lists all organizations of the credentials file, without their tokens. */
export async function list(options: PrintOptions): Promise<void> {
  const path = credentialsIn(readConfiguration(process.env).dataFolder);
  const all = (await readCredentials(path))?.organizations ?? [];
  const organizations = all.map(({ organizationId, name }) => ({ organizationId, name }));
  const lines = organizations.map(({ organizationId, name }) => `${organizationId}  ${name}`);
  print(options, organizations, lines.length > 0 ? lines.join('\n') : 'There is no organization yet.');
}
