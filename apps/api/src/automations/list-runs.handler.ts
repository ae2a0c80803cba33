import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { HttpProblem } from '#http';
import { AutomationReader } from '#projections';
import { type Answer } from '../request/answer.js';
import { readAnswer } from '../request/read-answer.js';
import { ReadRequest } from '../request/read-request.js';
import { afterOf, type PageDto, pageOf } from '../request/read.dto.js';
import { runView } from './automation-view.js';
import { type AutomationRunsDto } from './automation.dto.js';

/** What a rule did. */
export class ListRuns extends ReadRequest<AutomationRunsDto, PageDto & { readonly ruleId: string }> {}

@QueryHandler(ListRuns)
export class ListRunsHandler implements IQueryHandler<ListRuns> {
  constructor(private readonly automations: AutomationReader) {}

  async execute({ principal, parameters }: ListRuns): Promise<Answer<AutomationRunsDto>> {
    const { ruleId } = parameters;
    const { runs, ...freshness } = await this.automations.runs(principal.organizationId, ruleId, {
      after: afterOf(parameters),
      ...pageOf(parameters),
    });
    if (!runs) throw new HttpProblem('automation_not_found', { ruleId });
    return readAnswer({ items: runs.items.map(runView), nextCursor: runs.nextCursor }, freshness);
  }
}
