import { readdir, readFile, readlink } from 'node:fs/promises';
import { commandOf } from './process-command.js';

/** A process that listens on a port. */
export interface PortOwner {
  readonly pid: number;
  readonly command: string;
}

/** Who listens on a TCP port of this machine; null where the system (other than Linux) or its rights do not tell. */
export async function ownerOfPort(port: number): Promise<PortOwner | null> {
  const inodes = new Set([...(await listening('/proc/net/tcp', port)), ...(await listening('/proc/net/tcp6', port))]);
  if (inodes.size === 0) return null;
  const pids = (await entries('/proc')).filter((name) => /^\d+$/.test(name));
  for (const pid of pids) {
    if (await holdsSocket(pid, inodes)) return { pid: Number(pid), command: (await commandOf(Number(pid))) ?? '?' };
  }
  return null;
}

/** Inodes of the sockets that listen on the port: columns of proc(5) `/proc/net/tcp`, state 0A. */
async function listening(table: string, port: number): Promise<string[]> {
  const lines = (await readFile(table, 'utf8').catch(() => '')).split('\n');
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  return lines
    .map((line) => line.trim().split(/\s+/))
    .filter(([, local, , state]) => state === '0A' && local?.endsWith(suffix))
    .flatMap((columns) => columns[9] ?? []);
}

async function holdsSocket(pid: string, inodes: ReadonlySet<string>): Promise<boolean> {
  const folder = `/proc/${pid}/fd`;
  const links = await Promise.all((await entries(folder)).map((fd) => readlink(`${folder}/${fd}`).catch(() => '')));
  return links.some((link) => inodes.has(/^socket:\[(\d+)\]$/.exec(link)?.[1] ?? ''));
}

const entries = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);
