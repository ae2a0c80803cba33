import { EventStoreDBClient, FORWARDS, jsonEvent, START } from '@eventstore/db-client';

/** Appends a copy of the stream's last event, as somebody would who has the log but not our code: its chain cannot hold. */
export async function forgeEvent(eventStoreUrl: string, stream: string): Promise<void> {
  const client = EventStoreDBClient.connectionString(eventStoreUrl);
  try {
    let last = null;
    for await (const { event } of client.readStream(stream, { fromRevision: START, direction: FORWARDS })) last = event;
    if (!last?.isJson) throw new Error(`${stream} has no event to copy`);
    const { type, data, metadata, revision } = last;
    await client.appendToStream(stream, jsonEvent({ type, data, metadata }), { expectedRevision: revision });
  } finally {
    await client.dispose();
  }
}
