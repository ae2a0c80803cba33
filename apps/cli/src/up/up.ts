import { join } from 'node:path';
import { readCredentials } from '#auth';
import { readConfiguration } from '#configuration';
import { live } from '../demo-life/life.js';
import { firstStart } from './first-start.js';
import { System } from './system.js';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** Starts everything and keeps it running until a signal. @throws CommandFailed where a part cannot be started */
export async function up(): Promise<void> {
  const signalled = untilSignal();
  const ending = new AbortController();
  const system = await System.prepare(readConfiguration(process.env), say);
  try {
    const started = start(system, ending.signal);
    // Ctrl-C while it starts: stop what runs, whatever the start was about to do.
    started.catch(() => undefined);
    await Promise.race([started.then(() => signalled), signalled]);
    say('Stopping …');
  } finally {
    ending.abort();
    await system.stop();
  }
  say('Stopped.');
}

async function start(system: System, ending: AbortSignal): Promise<void> {
  say(`Starting Dealstream on ${system.configuration.dataFolder} …`);
  await system.start();
  const isDemo = await firstStart(system, say);
  if (isDemo) await system.startAgent();
  if (isDemo && system.configuration.demoLives) await beginLife(system, ending);
  say(`Dealstream is ready: ${system.url}`);
  say(`  Open the board: ${system.url}/#token=${await adminToken(system)}`);
  say(`  API and its documentation: ${system.url}/docs`);
  say(`  Tokens, one a role: ${join(system.configuration.dataFolder, 'credentials.json')}`);
  if (isDemo && system.configuration.demoLives)
    say('  People of the demo are at work; `dealstream demo --still` stops them.');
  say('  Stop with Ctrl-C.');
}

/** Lets the people of the demo work beside everything else; what goes wrong there stops nothing. */
async function beginLife({ url, configuration: { dataFolder } }: System, ending: AbortSignal): Promise<void> {
  const organization = (await readCredentials(join(dataFolder, 'credentials.json')))?.organizations[0];
  if (!organization) return;
  live({ url, dataFolder, organization }, ending).catch((error: unknown) =>
    say(`The demo stands still: ${String(error)}`),
  );
}

/** What stands behind # in a link is sent to no server and kept in no log. */
async function adminToken({ configuration }: System): Promise<string> {
  const credentials = await readCredentials(join(configuration.dataFolder, 'credentials.json'));
  return credentials?.organizations[0]?.tokens.admin ?? '';
}

const untilSignal = (): Promise<void> =>
  new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
