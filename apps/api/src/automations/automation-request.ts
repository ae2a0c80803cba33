import { Command } from '@nestjs/cqrs';
import { type AutomationCommand } from '#domain';
import { type Answer } from '../request/answer.js';
import { type WriteRequest } from '../request/write-request.js';
import { type AutomationDto } from './automation.dto.js';

/** A request to make or change a rule: the domain's command, and what the caller sent with it. */
export class AutomationRequest extends Command<Answer<AutomationDto>> {
  constructor(
    readonly command: AutomationCommand,
    readonly request: WriteRequest,
  ) {
    super();
  }
}
