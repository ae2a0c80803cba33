import { v7 } from 'uuid';
import { type OpportunityEventData } from '#domain';
import { type EventLog, type RecordedEvent, streamName } from '#event-store';
import { store } from './stored-history.js';

/** Appends deals that are like the one of this id but for their own ids, past the API. The ids of the new ones. */
export async function cloneDeal(log: EventLog, organizationId: string, id: string, count: number): Promise<string[]> {
  let template: RecordedEvent | null = null;
  for await (const event of log.readStream(streamName('opportunity', organizationId, id))) template ??= event;
  if (!template) throw new Error(`there is no deal ${id}`);
  const clones = Array.from({ length: count }, () => cloned(template, organizationId));
  await store(
    log,
    clones.map(([, event]) => event),
  );
  return clones.map(([opportunityId]) => opportunityId);
}

function cloned(template: RecordedEvent, organizationId: string): [string, RecordedEvent] {
  const streamId = v7();
  const data: object = { ...template.event.data, opportunityId: streamId, externalId: null } satisfies Partial<
    OpportunityEventData<'pipeline_created'>
  >;
  const stream = streamName('opportunity', organizationId, streamId);
  return [streamId, { ...template, id: v7(), event: { type: template.event.type, data }, stream, streamId }];
}
