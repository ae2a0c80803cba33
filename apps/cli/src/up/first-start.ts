import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeDemo } from '../demo/make-demo.js';
import { createOrganization } from '../organization/create-organization.js';
import { type System } from './system.js';

/** There once everything of the first start is done: a first start that was stopped is completed by the next. */
const doneFile = 'first-start-done';

/** Makes what the very first start makes: credentials, an organization, demo data. Tells whether there is demo data. */
export async function firstStart({ configuration, url }: System, say: (text: string) => void): Promise<boolean> {
  const { dataFolder, demo } = configuration;
  const done = await readFile(join(dataFolder, doneFile), 'utf8').catch(() => null);
  if (done !== null) return done !== '' && done !== 'none';
  const name = demo === 'none' ? 'Dealstream' : 'Dealstream Demo';
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const { credentials, position } = await createOrganization({ url, dataFolder }, { name, currency: 'USD', timeZone });
  say(`Made the organization ${name} and a token for each role.`);
  if (demo !== 'none') {
    const deals = await makeDemo(demo, { url, dataFolder, organization: credentials, after: position });
    say(`Made ${deals.toLocaleString('en')} deals to look at.`);
  }
  await writeFile(join(dataFolder, doneFile), demo);
  return demo !== 'none';
}
