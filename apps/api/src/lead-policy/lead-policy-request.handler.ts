import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { customFieldsOf, type LeadPolicyCommand, leadPolicyStreams } from '#domain';
import { RecordCommands } from '../log/record-commands.js';
import { type Answer } from '../request/answer.js';
import { writeAnswer } from '../request/write-answer.js';
import { LeadPolicyRequest } from './lead-policy-request.js';

/** How commands to the lead policy are decided. The answer is the part of it that they change, as it then is. */
@CommandHandler(LeadPolicyRequest)
export class LeadPolicyRequestHandler implements ICommandHandler<LeadPolicyRequest<unknown>> {
  constructor(private readonly records: RecordCommands) {}

  async execute({ command, part, request }: LeadPolicyRequest<unknown>): Promise<Answer<unknown>> {
    const written = await this.records.execute({
      streams: leadPolicyStreams,
      id: '',
      recordId: part.recordId,
      commands: [command],
      request,
      world: ({ organization, members, teams }) => ({
        members,
        teams,
        customFields: customFieldsOf(organization, 'lead'),
        leads: null,
      }),
      isNew: command.type === 'add_lead_status',
    });
    return writeAnswer(written, part.view, statusOf(command));
  }
}

function statusOf({ type }: LeadPolicyCommand): 200 | 201 | 202 {
  switch (type) {
    case 'add_lead_status':
      return 201;
    case 'delete_lead_status':
      return 202;
    default:
      return 200;
  }
}
