import { v7 } from 'uuid';
import { CommandExecutor, type EventLog, Neighbours } from '#event-store';
import { startEventStore } from '../support/event-store-process.js';
import { add, connectTallyLog, contextOf, keyed, tallyExecution, temporaryKeys } from '../support/event-log.js';
import { tallyStreams } from '../support/tally.js';
import { type Report } from './benchmark.js';

/** Commands to streams that are cached, as the API executes them, without HTTP. */
export const name = 'execute';

const RUNS = 5;
const COMMANDS_A_RUN = 5_000;
const STREAMS = 500;

/** The write path alone: neighbours at the head, decision, encoding, durable append. */
export async function run(report: Report): Promise<void> {
  const store = await startEventStore();
  const keys = await temporaryKeys();
  const log = await connectTallyLog(store.url, keys);
  const neighbours = await Neighbours.follow(log, { tallies: tallyStreams });
  try {
    const executor = new CommandExecutor(log);
    const commands = { log, executor, neighbours };
    await inFlight(64, COMMANDS_A_RUN, () => plain(commands));
    report({ metric: 'commands, 64 in flight', unit: 'commands/s', samples: await rates(64, () => plain(commands)) });
    report({
      metric: 'commands with a key, 64 in flight',
      unit: 'commands/s',
      samples: await rates(64, () => withKey(commands)),
    });
    report({ metric: 'a command, 1 in flight', unit: 'ms', samples: await times(2_000, () => plain(commands)) });
    report({
      metric: 'a command with a key, 1 in flight',
      unit: 'ms',
      samples: await times(2_000, () => withKey(commands)),
    });
  } finally {
    await neighbours.close();
    await log.close();
    await store.stop();
    await keys.close();
  }
}

interface Commands {
  readonly log: EventLog;
  readonly executor: CommandExecutor;
  readonly neighbours: Neighbours<{ tallies: typeof tallyStreams }>;
}

const plain = (commands: Commands) => execute(commands, contextOf());
const withKey = (commands: Commands) => execute(commands, keyed(v7(), 'hash'));

function execute({ executor, neighbours }: Commands, context: ReturnType<typeof contextOf>): Promise<unknown> {
  const world = async () => {
    await neighbours.atHead(context.organizationId);
    return { limit: 1_000_000 };
  };
  const id = `deal-${Math.floor(Math.random() * STREAMS)}`;
  return executor.execute(tallyExecution(id, [add(1)], { context, world }));
}

async function rates(width: number, command: () => Promise<unknown>): Promise<number[]> {
  const samples: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const started = performance.now();
    await inFlight(width, COMMANDS_A_RUN, command);
    samples.push((COMMANDS_A_RUN * 1_000) / (performance.now() - started));
  }
  return samples;
}

async function times(count: number, command: () => Promise<unknown>): Promise<number[]> {
  const samples: number[] = [];
  for (let taken = 0; taken < count; taken++) {
    const started = performance.now();
    await command();
    samples.push(performance.now() - started);
  }
  return samples;
}

async function inFlight(width: number, count: number, command: () => Promise<unknown>): Promise<void> {
  let left = count;
  const worker = async () => {
    while (left-- > 0) await command();
  };
  await Promise.all(Array.from({ length: width }, worker));
}
