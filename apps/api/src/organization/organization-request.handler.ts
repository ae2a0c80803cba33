import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { organizationStreams } from '#domain';
import { RecordCommands } from '../log/record-commands.js';
import { type Answer } from '../request/answer.js';
import { writeAnswer } from '../request/write-answer.js';
import { OrganizationRequest } from './organization-request.js';
import { organizationView } from './organization-view.js';
import { type OrganizationDto } from './organization.dto.js';

/** How commands to an organization that exists are decided. The answer is the organization as it then is. */
@CommandHandler(OrganizationRequest)
export class OrganizationRequestHandler implements ICommandHandler<OrganizationRequest> {
  constructor(private readonly records: RecordCommands) {}

  async execute({ command, request }: OrganizationRequest): Promise<Answer<OrganizationDto>> {
    const commands = [command];
    const streams = organizationStreams;
    const change = { streams, id: '', recordId: '', commands, request, world: () => ({}) };
    return writeAnswer(await this.records.execute(change), organizationView);
  }
}
