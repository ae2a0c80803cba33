import { type Freshness, type ReadModels, type ReadOptions, type Visibility } from '#read-model';
import { OpportunityReader } from '../opportunity/opportunity.reader.js';
import { askDirectory, memberIn } from '../organization/directory.js';
import { organizationModel } from '../organization/organization.keys.js';
import { type StageHistory, stageHistoryModel, type Step, type Visit } from './stage-history.keys.js';
import { durationOf } from './visits.js';

/** How a visit began or ended, with the present name of the member who did it; null: it was no member. */
export interface StepView extends Omit<Step, 'day'> {
  readonly byName: string | null;
}

/** A visit as it is shown. */
export interface VisitView extends Pick<Visit, 'stage' | 'pipelineId' | 'teamId' | 'fate'> {
  readonly entered: StepView;
  readonly left: StepView | null;
  readonly closed: StepView | null;
  /** until the deal left or was closed, in milliseconds; null: it is still there */
  readonly durationMs: number | null;
}

/** Reads where deals have been. */
export class StageHistoryReader {
  private readonly opportunities: OpportunityReader;

  constructor(private readonly models: ReadModels) {
    this.opportunities = new OpportunityReader(models);
  }

  /** Every visit, oldest first; null where there is no such deal for this reader. @throws ModelUnavailable, NotReached */
  async ofOpportunity(
    organizationId: string,
    id: string,
    { visibility, after }: ReadOptions & { readonly visibility: Visibility },
  ): Promise<{ visits: readonly VisitView[] | null } & Freshness> {
    const { opportunity } = await this.opportunities.find(organizationId, id, { visibility, after });
    const { found, freshness } = await this.models.read(
      organizationId,
      [organizationModel, stageHistoryModel],
      { after },
      (directory, model) => Promise.all([askDirectory(directory), model.record<StageHistory>(id)]),
    );
    if (!opportunity) return { visits: null, ...freshness };
    const [directory, history] = found;
    const view = ({ at, event, by }: Step): StepView => ({
      at,
      event,
      by,
      byName: memberIn(directory, by)?.name ?? null,
    });
    const visits = history?.visits.map(({ entered, left, closed, ...visit }) => ({
      ...visit,
      entered: view(entered),
      left: left && view(left),
      closed: closed && view(closed),
      durationMs: durationOf({ entered, left, closed, ...visit }),
    }));
    return { visits: visits ?? [], ...freshness };
  }
}
