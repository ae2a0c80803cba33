import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { HttpProblem } from '#http';
import { type Dimension, WinRateReader } from '#projections';
import { Visibilities } from '../read-models/visibilities.js';
import { type Answer } from '../request/answer.js';
import { readAnswer } from '../request/read-answer.js';
import { ReadRequest } from '../request/read-request.js';
import { figureScope } from './figure-scope.js';
import { type GetWinRateDto, type WinRatesDto } from './win-rate.dto.js';

/** How many of the closed deals were won. */
export class GetWinRate extends ReadRequest<WinRatesDto, GetWinRateDto> {}

@QueryHandler(GetWinRate)
export class GetWinRateHandler implements IQueryHandler<GetWinRate> {
  constructor(
    private readonly winRates: WinRateReader,
    private readonly visibilities: Visibilities,
  ) {}

  async execute({ principal, parameters }: GetWinRate): Promise<Answer<WinRatesDto>> {
    const { pipelineId, from, to, groupBy } = parameters;
    const { figures, ...freshness } = await this.winRates.ofPipeline(principal.organizationId, {
      ...(await figureScope(parameters, principal, this.visibilities)),
      from,
      to,
      groupBy,
      only: onlyOf(parameters),
    });
    if (!figures) throw new HttpProblem('pipeline_not_found', { pipelineId });
    return readAnswer({ ...figures, groups: [...figures.groups] }, freshness);
  }
}

/** The one dimension that is filtered by. @throws `filter_not_supported` where another one is filtered or grouped by */
function onlyOf({ repId, source, accountId, agentId, groupBy }: GetWinRateDto) {
  const filters = Object.entries({ rep: repId, source, account: accountId, agent: agentId });
  const [only, second] = filters.flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]));
  const grouped = groupBy === 'day' || groupBy === 'team' ? undefined : groupBy;
  const other = second?.name ?? (grouped === only?.name ? undefined : grouped);
  if (only && other) throw new HttpProblem('filter_not_supported', { filter: other, supported: [only.name] });
  const dimension = dimensions.find((known) => known === only?.name);
  return only && dimension ? { dimension, value: only.value === 'none' ? null : only.value } : undefined;
}

const dimensions: readonly Dimension[] = ['rep', 'source', 'account', 'agent'];
