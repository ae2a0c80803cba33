import { Readable } from 'node:stream';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type DomainEvent } from '#decider';
import { type ImportEvent, type ImportEventData, importStreams } from '#domain';
import { CommandExecutor, EventLog, streamName } from '#event-store';
import { HttpProblem } from '#http';
import { csvLine, header, rowsOfChunk } from './outcome-rows.js';

/** What became of each row of an import. */
export class GetOutcome extends Query<Readable> {
  constructor(
    readonly organizationId: string,
    readonly importId: string,
  ) {
    super();
  }
}

@QueryHandler(GetOutcome)
export class GetOutcomeHandler implements IQueryHandler<GetOutcome> {
  constructor(
    private readonly executor: CommandExecutor,
    private readonly log: EventLog,
  ) {}

  async execute({ organizationId, importId }: GetOutcome): Promise<Readable> {
    const { state } = await this.executor.load(importStreams, organizationId, importId);
    if (!state) throw new HttpProblem('import_not_found', { importId });
    return Readable.from(this.lines(streamName(importStreams.category, organizationId, importId)));
  }

  /** One chunk at a time: neither the file nor its outcome is ever held whole. */
  private async *lines(stream: string): AsyncGenerator<string> {
    yield csvLine(header);
    const undone = this.undoneChunks(stream);
    for await (const { event } of this.log.readStream(stream)) {
      if (!isImportEvent(event) || event.type !== 'import_chunk_done') continue;
      const { value: undoing } = await undone.next();
      yield rowsOfChunk(event.data, undoing ?? null)
        .map(csvLine)
        .join('');
    }
  }

  /** What the undoing says of each chunk, in the order of the chunks. */
  private async *undoneChunks(stream: string): AsyncGenerator<ImportEventData<'import_undo_chunk_done'>, null> {
    for await (const { event } of this.log.readStream(stream)) {
      if (isImportEvent(event) && event.type === 'import_undo_chunk_done') yield event.data;
    }
    return null;
  }
}

const isImportEvent = (event: DomainEvent): event is ImportEvent => Object.hasOwn(importStreams.schemas, event.type);
