import { readFile } from 'node:fs/promises';
import { execa } from 'execa';

/** The command line of a running process; null where there is no such process, or nothing tells. */
export async function commandOf(pid: number): Promise<string | null> {
  const text = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => fromPs(pid));
  return text.replaceAll('\0', ' ').trim() || null;
}

async function fromPs(pid: number): Promise<string> {
  const { stdout } = await execa('ps', ['-o', 'command=', '-p', String(pid)], { reject: false });
  return stdout ?? '';
}
