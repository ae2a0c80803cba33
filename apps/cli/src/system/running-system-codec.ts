import { isObject } from 'class-validator';

/** What a running system says about itself in `running.json` of its data folder. */
export interface RunningSystem {
  /** of the supervisor */
  readonly pid: number;
  /** the API's */
  readonly url: string;
  readonly eventStoreUrl: string;
  readonly redisUrl: string;
  /** the parts that were started, with their command lines, so that a later start knows them again */
  readonly processes: readonly StartedProcess[];
}

/** A part that was started. */
export interface StartedProcess {
  readonly name: string;
  readonly pid: number;
  readonly command: string;
}

/** The system that the text describes; null where it describes none. */
export function decodeRunningSystem(text: string): RunningSystem | null {
  const value: unknown = JSON.parse(text);
  return isObject<RunningSystem>(value) && Array.isArray(value.processes) ? value : null;
}
