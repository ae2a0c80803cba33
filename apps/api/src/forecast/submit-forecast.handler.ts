import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Principal } from '#auth';
import { type Goals, goalsStreams, type Holder, requirePeriod } from '#domain';
import { HttpProblem } from '#http';
import { type ForecastQuery, type FrozenForecast, FrozenForecastReader } from '#projections';
import { OrganizationNeighbours } from '#world';
import { holderOf } from '../goals/holder-view.js';
import { RecordCommands } from '../log/record-commands.js';
import { Visibilities } from '../read-models/visibilities.js';
import { type Answer } from '../request/answer.js';
import { derivedId } from '../request/derived-id.js';
import { writeAnswer } from '../request/write-answer.js';
import { type WriteRequest } from '../request/write-request.js';
import { type WriteDto } from '../request/write.dto.js';
import { submittedView } from './submission-view.js';
import { type SubmittedForecastDto } from './submission.dto.js';
import { type SubmitForecastDto } from './submit-forecast.dto.js';

/** Freeze a forecast as it is. */
export class SubmitForecast extends Command<Answer<SubmittedForecastDto>> {
  constructor(
    readonly fields: Omit<SubmitForecastDto, keyof WriteDto>,
    readonly request: WriteRequest,
  ) {
    super();
  }
}

@CommandHandler(SubmitForecast)
export class SubmitForecastHandler implements ICommandHandler<SubmitForecast> {
  constructor(
    private readonly records: RecordCommands,
    private readonly forecasts: FrozenForecastReader,
    private readonly neighbours: OrganizationNeighbours,
    private readonly visibilities: Visibilities,
  ) {}

  async execute({ fields, request }: SubmitForecast): Promise<Answer<SubmittedForecastDto>> {
    const { principal } = request;
    const { id: forecastId = derivedId('forecast', request), note = null } = fields;
    const held = { of: holderOf(fields.of, principal.organizationId), period: requirePeriod(fields.period) };
    requireOwn(principal, held.of);
    const frozen = await this.freeze(principal, held);
    const written = await this.records.execute({
      streams: goalsStreams,
      id: '',
      recordId: forecastId,
      commands: [{ type: 'submit_forecast', forecastId, ...held, ...frozen, note }],
      request,
      world: (catalogue) => catalogue,
      isNew: true,
    });
    return writeAnswer(written, ({ submissions }) => submittedIn(submissions, forecastId), 201);
  }

  /** With everything in it that is in the log by now. */
  private async freeze(principal: Principal, held: Pick<ForecastQuery, 'of' | 'period'>): Promise<FrozenForecast> {
    const { organizationId } = principal;
    const [{ position }, visibility] = await Promise.all([
      this.neighbours.catalogue(organizationId),
      this.visibilities.of(principal),
    ]);
    return this.forecasts.freeze(organizationId, { ...held, visibility, after: position });
  }
}

/** Whoever is responsible for others submits theirs. @throws `forecast_not_yours` */
function requireOwn({ role, memberId }: Principal, of: Holder): void {
  const isOwn = of.kind === 'rep' && of.id === memberId;
  if (role === 'closer' && !isOwn) throw new HttpProblem('forecast_not_yours');
}

function submittedIn(submissions: Goals['submissions'], id: string): SubmittedForecastDto {
  const submission = submissions[id];
  if (!submission) throw new HttpProblem('submission_not_found', { forecastId: id });
  return submittedView(submission);
}
