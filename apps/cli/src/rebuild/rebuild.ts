import { setTimeout as delay } from 'node:timers/promises';
import { ProjectorRequests, ReadModelsUnavailable, type RebuildProgress } from '#read-model';
import { locateSystem, notRunning } from '../system/locate.js';
import { CommandFailed, exitCodes } from '../terminal/exit-codes.js';
import { print, type PrintOptions } from '../terminal/print.js';
import { type Progress, progressOf } from '../terminal/progress.js';

interface RebuildOptions extends PrintOptions {
  readonly revert?: boolean;
}

/** How long the projector may take to begin, in milliseconds: it looks for requests each second. */
const patienceMs = 30_000;

/** Has a projection rebuilt, or its switch taken back, and follows it to its end. @throws CommandFailed */
export async function rebuild(projection: string, options: RebuildOptions): Promise<void> {
  const { redisUrl, dataFolder } = await locateSystem();
  const requests = await ProjectorRequests.connect(redisUrl);
  const since = Date.now();
  try {
    await (options.revert ? requests.revertBuild(projection) : requests.requestRebuild(projection));
    const end = options.revert ? 'reverted' : 'switched';
    report(projection, options, await followed(requests, { projection, end, since }));
  } catch (error) {
    throw error instanceof ReadModelsUnavailable ? notRunning(dataFolder, error) : error;
  } finally {
    await requests.close();
  }
}

/** Follows the rebuild to its end. @throws CommandFailed where the projector does not take it up */
async function followed(
  requests: ProjectorRequests,
  { projection, end, since }: { projection: string; end: RebuildProgress['state']; since: number },
): Promise<RebuildProgress> {
  const bar = progressOf('Rebuilding', 'log positions', 0);
  try {
    for (let waitedMs = 0; ; waitedMs += 200) {
      const progress = (await requests.rebuildProgress()).get(projection);
      const isOver = progress?.state === end || progress?.state === 'failed';
      if (progress && isOver && progress.at >= since) return progress;
      if (progress?.state === 'running') waitedMs = 0;
      if (waitedMs > patienceMs) throw new CommandFailed('The projector does not answer.', exitCodes.notRunning);
      show(bar, progress);
      await delay(200);
    }
  } finally {
    bar.stop();
  }
}

const show = (bar: Progress, progress: RebuildProgress | undefined): void =>
  bar.update(Number(progress?.position ?? 0), Number(progress?.head ?? 0));

function report(projection: string, options: RebuildOptions, progress: RebuildProgress): void {
  if (progress.state === 'failed') {
    throw new CommandFailed(`${projection} could not be rebuilt: ${progress.reason ?? 'see the projector’s log'}`);
  }
  const seconds = ((progress.at - progress.startedAt) / 1000).toFixed(1);
  const done = `${projection}: ${progress.events.toLocaleString('en')} events in ${seconds} s; readers ask the new build.`;
  const outcome = { projection, ...progress };
  print(options, outcome, progress.state === 'reverted' ? `${projection}: back to the build before.` : done);
}
