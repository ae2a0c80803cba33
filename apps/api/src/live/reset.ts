import { formatChangeId, positionOf } from '#read-model';
import { type Burst } from './burst.js';
import { type ResetEventDto } from './live-events.dto.js';
import { serverSent, underId } from './server-sent.js';

/** Why a client must read everything again. */
export type ResetCause = ResetEventDto['reason'];

/** Changed records of a burst above which reading everything again costs less. */
const mostRecords = 250;

/** Whether a burst is to be told as a reset. */
export function resetIn({ reset, deals, leads, contactIds, conversationIds }: Burst): ResetCause | null {
  const records = deals.size + leads.size + contactIds.size + conversationIds.size;
  return reset ?? (records > mostRecords ? 'many' : null);
}

/** The event; the stream goes on after the id. */
export function resetEvent(reason: ResetCause, id: string): string {
  const event: ResetEventDto = { reason, position: `${positionOf(id)}` };
  return underId(formatChangeId(id), [serverSent('reset', event)]);
}
