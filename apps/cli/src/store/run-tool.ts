import { join } from 'node:path';
import { execa } from 'execa';
import { CommandFailed } from '../terminal/exit-codes.js';
import { progressOf } from '../terminal/progress.js';
import { decodeToolLine, type Outcomes } from './outcomes-codec.js';

const tools = join(import.meta.dirname, '../../../event-store/src/tools/main.js');

/** Runs a tool of the embedded event store on folders, and shows how far it is. @throws CommandFailed in its words where it refuses */
export async function runTool<Tool extends keyof Outcomes>(
  tool: Tool,
  label: string,
  ...folders: readonly string[]
): Promise<Outcomes[Tool]> {
  const running = execa(process.execPath, ['--enable-source-maps', tools, tool, ...folders], { reject: false });
  const bar = progressOf(label, tool === 'scavenge' ? 'streams' : 'bytes', 0);
  try {
    for await (const text of running) {
      const { progress, outcome, refused } = decodeToolLine<Outcomes[Tool]>(text);
      if (progress) bar.update(progress.done, progress.total);
      if (refused !== undefined) throw new CommandFailed(refused);
      if (outcome) return outcome;
    }
  } finally {
    bar.stop();
  }
  throw new CommandFailed((await running).stderr || 'The tool ended without an outcome.');
}
