import { Injectable } from '@nestjs/common';
import { type OrganizationCommand, organizationStreams } from '#domain';
import { RecordCommands } from '../log/record-commands.js';
import { type Answer } from '../request/answer.js';
import { writeAnswer } from '../request/write-answer.js';
import { type WriteRequest } from '../request/write-request.js';
import { organizationView } from './organization-view.js';
import { type OrganizationDto } from './organization.dto.js';

/** How commands to an organization that exists are decided. */
@Injectable()
export class OrganizationCommands {
  constructor(private readonly records: RecordCommands) {}

  /** The answer is the organization as it then is. */
  async change(command: OrganizationCommand, request: WriteRequest): Promise<Answer<OrganizationDto>> {
    const streams = organizationStreams;
    const written = await this.records.execute({
      streams,
      id: '',
      recordId: '',
      commands: [command],
      request,
      world: () => ({}),
    });
    return writeAnswer(written, organizationView);
  }
}
