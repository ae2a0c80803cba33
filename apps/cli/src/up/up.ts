import { join } from 'node:path';
import { readCredentials } from '#auth';
import { readConfiguration } from '#configuration';
import { firstStart } from './first-start.js';
import { System } from './system.js';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** Starts everything and keeps it running until a signal. @throws CommandFailed where a part cannot be started */
export async function up(): Promise<void> {
  const signalled = untilSignal();
  const system = await System.prepare(readConfiguration(process.env), say);
  try {
    const started = start(system);
    // Ctrl-C while it starts: stop what runs, whatever the start was about to do.
    started.catch(() => undefined);
    await Promise.race([started.then(() => signalled), signalled]);
    say('Stopping …');
  } finally {
    await system.stop();
  }
  say('Stopped.');
}

async function start(system: System): Promise<void> {
  say(`Starting Dealstream on ${system.configuration.dataFolder} …`);
  await system.start();
  if (await firstStart(system, say)) await system.startAgent();
  say(`Dealstream is ready: ${system.url}`);
  say(`  Open the board: ${system.url}/#token=${await adminToken(system)}`);
  say(`  API and its documentation: ${system.url}/docs`);
  say(`  Tokens, one a role: ${join(system.configuration.dataFolder, 'credentials.json')}`);
  say('  Stop with Ctrl-C.');
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
