import { v7 } from 'uuid';
import { type OpportunityEventData } from '#domain';
import { type EventLog, type RecordedEvent, streamName } from '#event-store';
import { store } from './stored-history.js';

type Made = OpportunityEventData<'pipeline_created'>;

/**
 * Appends deals that are like the one of this id but for their own ids, past the API. The ids of the new ones.
 *
 * @param otherwise what else of the nth one is different
 */
export async function cloneDeal(
  log: EventLog,
  organizationId: string,
  id: string,
  count: number,
  otherwise: (n: number) => Partial<Made> = () => ({}),
): Promise<string[]> {
  let template: RecordedEvent | null = null;
  for await (const event of log.readStream(streamName('opportunity', organizationId, id))) template ??= event;
  if (!template) throw new Error(`there is no deal ${id}`);
  const clones = Array.from({ length: count }, (_, n) => cloned(template, organizationId, otherwise(n)));
  await store(
    log,
    clones.map(([, event]) => event),
  );
  return clones.map(([opportunityId]) => opportunityId);
}

function cloned(template: RecordedEvent, organizationId: string, otherwise: Partial<Made>): [string, RecordedEvent] {
  const streamId = v7();
  const own: Partial<Made> = { ...otherwise, opportunityId: streamId, externalId: null };
  const data = { ...template.event.data, ...own };
  const stream = streamName('opportunity', organizationId, streamId);
  return [streamId, { ...template, id: v7(), event: { type: template.event.type, data }, stream, streamId }];
}
