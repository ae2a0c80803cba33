import { type Freshness, type ReadModels, type Visibility } from '#read-model';
import { OpportunityReader } from '../opportunity/opportunity.reader.js';
import { type EntriesQuery, readEntries, type Timeline } from './entries.js';
import { entriesKey, timelineModel } from './timeline.keys.js';

/** A page of a deal's timeline. */
export interface TimelineQuery extends EntriesQuery {
  readonly visibility: Visibility;
}

/** Reads what happened to a deal. */
export class TimelineReader {
  private readonly opportunities: OpportunityReader;

  constructor(private readonly models: ReadModels) {
    this.opportunities = new OpportunityReader(models);
  }

  /** A page; null where there is no such deal for this reader. @throws ModelUnavailable, NotReached, InvalidCursor */
  async ofOpportunity(
    organizationId: string,
    id: string,
    { visibility, ...query }: TimelineQuery,
  ): Promise<{ timeline: Timeline | null } & Freshness> {
    const { opportunity } = await this.opportunities.find(organizationId, id, { visibility, after: query.after });
    const of = { organizationId, model: timelineModel, key: entriesKey(id) };
    const page = await readEntries(this.models, of, query);
    return opportunity ? page : { ...page, timeline: null };
  }
}
