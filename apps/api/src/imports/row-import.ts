import { Injectable } from '@nestjs/common';
import { v5 } from 'uuid';
import { type OpportunityCommand } from '#domain';
import { type TimedCommand } from '#event-store';
import { HttpProblem } from '#http';
import { type CreationCommands, OpportunityCreation } from '../opportunity/opportunity-creation.js';
import { CommandContexts } from '../request/command-contexts.js';
import { derivedId } from '../request/derived-id.js';
import { type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { type ImportRowDto } from './import-opportunities.dto.js';
import { type ImportResultDto } from './import-results.dto.js';

type Decision = ImportRowDto['decisions'][number];

/** Takes in one row: one append to its deal, under a command id that is the row's in every import of the organization. */
@Injectable()
export class RowImport {
  constructor(
    private readonly creation: OpportunityCreation,
    private readonly contexts: CommandContexts,
  ) {}

  /** @throws `creation_required`, and as the commands of the row */
  async run(importId: string, row: ImportRowDto, request: WriteRequest): Promise<ImportResultDto> {
    const { externalId } = row;
    const commandId = v5(`import/opportunity/${externalId}`, request.principal.organizationId);
    const context = {
      ...this.contexts.implied(request, commandId, { kind: 'import', id: importId }),
      correlationId: importId,
    };
    const { recordId, written, isNew } = await this.creation.create(commandsOf(row, commandId), request, context);
    return { externalId, opportunityId: recordId, outcome: isNew && written.changed ? 'created' : 'unchanged' };
  }
}

function commandsOf({ externalId, decisions }: ImportRowDto, commandId: string): CreationCommands {
  const [first, ...others] = decisions;
  if (first?.type !== 'create_opportunity') throw new HttpProblem('creation_required');
  const { id: opportunityId = derivedId('opportunity', { commandId }), ...fields } = fieldsOf(first);
  return [{ command: { ...fields, opportunityId, externalId }, ...timeOf(first) }, ...others.map(laterCommand)];
}

function laterCommand(decision: Decision): TimedCommand<OpportunityCommand> {
  switch (decision.type) {
    case 'move_to_stage':
      return { command: fieldsOf(decision), ...timeOf(decision) };
    case 'adjust_value':
      return { command: fieldsOf(decision), ...timeOf(decision) };
    case 'create_opportunity':
      throw new HttpProblem('creation_required');
  }
}

const timeOf = ({ occurredAt }: Decision) =>
  occurredAt === undefined ? {} : { occurredAt: new Date(occurredAt).toISOString() };
