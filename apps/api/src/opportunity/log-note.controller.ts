import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { derivedId } from '../request/derived-id.js';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { LogNoteDto } from './log-note.dto.js';
import { LogNote } from './log-note.handler.js';
import { NotesOpportunity, OpportunityController, OpportunityId } from './opportunity-route.js';

@OpportunityController()
export class LogNoteController {
  constructor(private readonly commands: CommandBus) {}

  /** Writes a note on the deal. */
  @Post('notes')
  @NotesOpportunity('text_required', 'conversation_not_found')
  logNote(@OpportunityId() opportunityId: string, @Body() body: LogNoteDto, @Sent() request: WriteRequest) {
    const { id: noteId = derivedId('note', request), ...fields } = fieldsOf(body);
    return this.commands.execute(new LogNote(opportunityId, { type: 'log_note', noteId, ...fields }, request));
  }
}
