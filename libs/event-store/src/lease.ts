import { type EventLog } from './log/event-log.js';

/** Takes the lease of a name for an owner. The epoch that fences older owners off: it only grows. @throws LogUnavailable Contended */
export function takeLease(log: EventLog, name: string, owner: string): Promise<bigint> {
  return Promise.reject(new Error(String([log, name, owner])));
}
