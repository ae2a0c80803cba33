import { type RecordStates } from '#cloud-events';
import { everyType, publicEventTypes, type Webhook } from '#domain';
import { type RecordedEvent } from '#event-store';
import { callOf, isRun } from './call.js';

const known: ReadonlySet<string> = new Set(publicEventTypes);

/** Whether the webhook is told of events such as this, as far as its type says; its filter is asked next. */
export function subscribesTo(webhook: Webhook, { event }: Pick<RecordedEvent, 'event'>): boolean {
  if (isRun(event)) return callOf(webhook, event) >= 0;
  const { type } = event;
  const { eventTypes } = webhook;
  return known.has(type) && (eventTypes.includes(everyType) || eventTypes.includes(type));
}

/**
 * Whether the event is about a record that the filter names, before the event or after it: who leaves a pipeline is told of as
 * much as who comes in. What an automation calls for is not filtered.
 *
 * @throws LogUnavailable UnreadableStream
 */
export async function passesFilter({ filter }: Webhook, event: RecordedEvent, states: RecordStates): Promise<boolean> {
  const wanted = Object.entries(filter).filter(([, id]) => id !== null);
  if (wanted.length === 0 || isRun(event.event)) return true;
  const around = await states.around(event);
  const sides = [event.event.data, around?.before ?? {}, around?.after ?? {}];
  return wanted.every(([field, id]) => sides.some((side) => idIn(side, field) === id));
}

/** A deal names its pipeline by reference. */
function idIn(side: object, field: string): unknown {
  const fields: Readonly<Record<string, unknown>> = { ...side };
  if (field !== 'pipelineId' || 'pipelineId' in fields) return fields[field];
  const { pipeline } = fields;
  return typeof pipeline === 'object' && pipeline !== null && 'id' in pipeline ? pipeline.id : undefined;
}
