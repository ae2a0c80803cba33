import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';

/** Appends an event that no code knows: the stream cannot be read any more. */
export async function appendUnknownEvent(eventStoreUrl: string, stream: string): Promise<void> {
  const client = EventStoreDBClient.connectionString(eventStoreUrl);
  try {
    await client.appendToStream(stream, jsonEvent({ type: 'never_heard_of', data: {} }));
  } finally {
    await client.dispose();
  }
}
