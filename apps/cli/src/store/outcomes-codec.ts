import { isObject } from 'class-validator';

/** What is in a log. */
export interface Contents {
  readonly events: number;
  /** of every record, hexadecimal */
  readonly sha256: string;
}

/** What was found in a log that was read. */
export interface Verdict extends Contents {
  readonly findingCount: number;
  readonly findings: readonly { readonly position: number; readonly what: string }[];
}

/** What a log holds. */
export interface Stats {
  readonly events: number;
  readonly streams: number;
  readonly logBytes: number;
  /** ISO 8601; null: there is none */
  readonly firstEventAt: string | null;
  readonly lastEventAt: string | null;
  readonly categories: readonly { readonly category: string; readonly streams: number; readonly events: number }[];
}

/** What was removed from a log. */
export interface Scavenged {
  readonly events: number;
  /** of the file */
  readonly bytesBefore: number;
  readonly bytesAfter: number;
}

/** What a tool of the event store is asked for, and what it comes to. */
export interface Outcomes {
  readonly verify: Verdict;
  readonly stats: Stats;
  readonly backup: Contents;
  readonly restore: Contents;
  readonly scavenge: Scavenged;
}

/** One line of what a tool writes. */
export interface ToolLine<Outcome> {
  readonly progress?: { readonly done: number; readonly total: number };
  readonly outcome?: Outcome;
  /** why it does nothing */
  readonly refused?: string;
}

/** The line that the text is; empty where it is none. */
export function decodeToolLine<Outcome>(text: string): ToolLine<Outcome> {
  const value: unknown = JSON.parse(text);
  return isObject<ToolLine<Outcome>>(value) ? value : {};
}
