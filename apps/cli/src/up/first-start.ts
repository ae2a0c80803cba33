import { join } from 'node:path';
import { addOrganization, readCredentials } from '#auth';
import { type System } from './system.js';

/** Makes what the very first start makes: credentials and an organization. */
export async function firstStart({ configuration }: System, say: (text: string) => void): Promise<void> {
  const path = join(configuration.dataFolder, 'credentials.json');
  if ((await readCredentials(path)) !== null) return;
  await addOrganization(path, 'Dealstream Demo');
  say('Made the credentials of the first organization.');
}
