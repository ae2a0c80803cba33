import { type EventRecord } from '../log/event-record.js';
import { InvalidRequest } from '../streams/store-errors.js';
import { compilePattern } from './linear-pattern.js';

/** Which events of the log a reader wants, by the name of their stream or by their type. */
export interface FilterExpression {
  readonly on: 'stream' | 'type';
  /** Wins over the prefixes when it is not empty. */
  readonly regex: string;
  /** Compared code unit by code unit; one that fits is enough. */
  readonly prefixes: readonly string[];
}

export type EventFilter = (event: EventRecord) => boolean;

export const everyEvent: EventFilter = () => true;

/**
 * @throws InvalidRequest for an expression that is empty or no RE2 expression
 */
export function compileFilter({ on, regex, prefixes }: FilterExpression): EventFilter {
  const matches = regex === '' ? anyPrefix(prefixes) : compilePattern(regex);
  return on === 'stream' ? ({ stream }) => matches(stream) : ({ type }) => matches(type);
}

function anyPrefix(prefixes: readonly string[]): (text: string) => boolean {
  if (prefixes.length === 0) throw new InvalidRequest('A filter needs a regex or at least one prefix.');
  return (text) => prefixes.some((prefix) => text.startsWith(prefix));
}
