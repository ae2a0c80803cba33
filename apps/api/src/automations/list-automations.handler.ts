import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { AutomationReader } from '#projections';
import { type Answer } from '../request/answer.js';
import { readAnswer } from '../request/read-answer.js';
import { ReadRequest } from '../request/read-request.js';
import { afterOf, type ReadDto } from '../request/read.dto.js';
import { automationWithRuns } from './automation-view.js';
import { type AutomationsDto } from './automation.dto.js';

/** Every rule, and what came of each so far. */
export class ListAutomations extends ReadRequest<AutomationsDto, ReadDto> {}

@QueryHandler(ListAutomations)
export class ListAutomationsHandler implements IQueryHandler<ListAutomations> {
  constructor(private readonly automations: AutomationReader) {}

  async execute({ principal, parameters }: ListAutomations): Promise<Answer<AutomationsDto>> {
    const { rules, ...freshness } = await this.automations.rules(principal.organizationId, {
      after: afterOf(parameters),
    });
    return readAnswer({ items: rules.map(automationWithRuns) }, freshness);
  }
}
