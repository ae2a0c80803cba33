import { CommandExecutor, LmdbKeyStore } from '#event-store';
import { add, connectTallyLog, contextOf, keyed, tallyExecution } from './event-log.js';

/** A process that writes to one tally beside others: `tally-writer <url> <keys folder> <tally> <times> [command id]`. Prints its last answer. */
const [url = '', folder = '', tally = '', times = '1', commandId] = process.argv.slice(2);
const keys = await LmdbKeyStore.open(folder);
const log = await connectTallyLog(url, keys);
const executor = new CommandExecutor(log);

async function untilTaken(): Promise<string> {
  const context = commandId ? keyed(commandId, 'hash') : contextOf();
  try {
    const { state, revision, position } = await executor.execute(tallyExecution(tally, [add(1)], { context }));
    return JSON.stringify({ state, revision: revision.toString(), position: position.toString() });
  } catch (error) {
    if (error instanceof Error && error.name === 'Contended') return untilTaken();
    throw error;
  }
}

let answer = '';
for (let time = 0; time < Number(times); time++) answer = await untilTaken();
process.stdout.write(answer);
await log.close();
await keys.close();
process.exit();
