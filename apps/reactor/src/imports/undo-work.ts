import { type DomainEvent, Rejected } from '#decider';
import { type Import, type ImportCommand, type ImportEvent, importStreams } from '#domain';
import { type CommandContext, StaleRevision, streamName } from '#event-store';
import { inParallel } from '../in-parallel.js';
import { type ImportContexts } from './import-context.js';
import { type ImportParts } from './import-parts.js';
import { type Undoable, undoableDeals, undoableLeads } from './undoable.js';

/** Records that are undone at the same time. */
const inFlight = 128;

/** What became of a record: undone, kept as somebody changed it since, or deleted by somebody. */
type Fate = 'undone' | 'kept' | 'gone';

/** Undoes what the next chunk made: deals are deleted, leads discarded. What somebody changed since stays. */
export async function undoChunk(parts: ImportParts, contexts: ImportContexts, state: Import): Promise<ImportCommand> {
  const chunk = state.undoneChunks;
  const ids = await madeBy(parts, contexts, chunk);
  const records = state.kind === 'leads' ? undoableLeads(parts) : undoableDeals(parts);
  const fates = await inParallel(ids, inFlight, (id) => undo(parts, records, id, contexts));
  const kept = ids.filter((_, n) => fates[n] === 'kept');
  return { type: 'complete_undo_chunk', chunk, undone: fates.filter((fate) => fate === 'undone').length, kept };
}

/** The records that a chunk made. */
async function madeBy(
  { log }: ImportParts,
  { organizationId, importId }: ImportContexts,
  chunk: number,
): Promise<readonly string[]> {
  const stream = streamName(importStreams.category, organizationId, importId);
  for await (const { event } of log.readStream(stream, BigInt(chunk))) {
    if (isChunk(event) && event.data.chunk === chunk) return event.data.made.map(({ id }) => id);
  }
  return [];
}

const isChunk = (event: DomainEvent): event is Extract<ImportEvent, { type: 'import_chunk_done' }> =>
  event.type === 'import_chunk_done';

async function undo(parts: ImportParts, records: Undoable, id: string, contexts: ImportContexts): Promise<Fate> {
  const name = streamName(records.category, contexts.organizationId, id);
  for (;;) {
    const { fate, revision } = await look(parts, records, name);
    if (fate !== null) return fate;
    try {
      const context: CommandContext = { ...contexts.of(`undo/${id}`), ifMatch: revision };
      await records.undo(id, context);
      return 'undone';
    } catch (error) {
      if (error instanceof Rejected) return 'kept'; // it became something that cannot be undone
      if (!(error instanceof StaleRevision)) throw error;
    }
  }
}

/** What the record's history says of its fate: null, that nobody touched it. People and agents count, processes do not. */
async function look(
  { log }: ImportParts,
  { undoneBy }: Undoable,
  name: string,
): Promise<{ readonly fate: Fate | null; readonly revision: bigint }> {
  let [changed, ended, undone, revision] = [false, false, false, -1n];
  for await (const { event, metadata, ...at } of log.readStream(name)) {
    if (event.type === 'command_noted') continue;
    const byImport = metadata.via.kind === 'import';
    revision = at.revision;
    ended = event.type === undoneBy;
    undone = ended && byImport;
    changed ||= !byImport && metadata.actor.kind !== 'system';
  }
  if (ended) return { fate: undone ? 'undone' : 'gone', revision };
  return { fate: changed ? 'kept' : null, revision };
}
