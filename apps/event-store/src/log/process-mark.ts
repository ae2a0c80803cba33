import { readFileSync } from 'node:fs';
import { isErrno } from './errno.js';

/**
 * A process as `pid boot start-time`: after a crash or a reboot another process may have the same pid, but not the
 * same start. Where /proc does not tell, the pid has to do.
 */
export function markOf(pid: number): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The command's name, in parentheses, may hold spaces; the start time is field 22, 20th after the name.
    const startTime = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return `${pid} ${boot} ${startTime}`;
  } catch {
    return String(pid);
  }
}

/** Whether the process that left this mark still runs. */
export function isRunning(mark: string): boolean {
  const pid = Number.parseInt(mark, 10);
  if (!exists(pid)) return false;
  const now = markOf(pid);
  const isComparable = mark.includes(' ') && now.includes(' ');
  return isComparable ? mark === now : pid !== process.pid;
}

function exists(pid: number): boolean {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isErrno(error, 'EPERM');
  }
}
