import { type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** Milliseconds for an end in good order, on a busy machine too. */
const grace = 20_000;

/**
 * Ends a process whatever state it is in, and waits for its exit: one that does not heed the signal is killed, and
 * that is an error, for it should have ended.
 */
export async function endProcess(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill(signal);
  let killed = false;
  const impatience = setTimeout(() => (killed = child.kill('SIGKILL')), grace);
  await exited;
  clearTimeout(impatience);
  if (killed) throw new Error(`${child.spawnargs.join(' ')} (${child.pid}) did not end on ${signal}`);
}

/** Kills a process that does not get ready in time, so that a test's hook fails rather than leaves it behind; gives what is to be called once it is ready. */
export function killUnlessReady(child: ChildProcess, within: number): () => void {
  const impatience = setTimeout(() => child.kill('SIGKILL'), within);
  return () => clearTimeout(impatience);
}

/** Waits for all of them, so that none is left behind; the first failure is the outcome. */
export async function allEnded(endings: readonly Promise<unknown>[]): Promise<void> {
  const outcomes = await Promise.allSettled(endings);
  const failed = outcomes.find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
}
