import { type Filters, type Freshness, type ReadModels, type ReadOptions, type Visibility } from '#read-model';
import { askDirectory } from '../organization/directory.js';
import { type Directory, organizationModel } from '../organization/organization.keys.js';
import {
  type FilterContext,
  matchingRanges,
  type OpportunityFilter,
  scopeOf,
  statusRanges,
  visibleRanges,
} from './opportunity.filters.js';
import { externalIdsKey, opportunityModel, type PartyKind, type PartyRecord, partyRecord } from './opportunity.keys.js';

/** A filter as the model's indexes know it. */
export interface ResolvedFilter {
  readonly directory: Directory;
  /** of deals of any status that the reader may see */
  readonly filters: Filters;
  /** those of the statuses that a list shows */
  readonly ofStatus: Filters;
  /** looks at these only; absent: at all */
  readonly only: readonly string[] | undefined;
  /** a cursor of another filter is refused */
  readonly scope: string;
}

/** Finds what filters name: external ids, and contacts that are one. */
export class DealFilters {
  constructor(private readonly models: ReadModels) {}

  /** The filter at a moment, in milliseconds. @throws ModelUnavailable, NotReached */
  async resolve(
    organizationId: string,
    {
      filter,
      visibility,
      after,
    }: ReadOptions & { readonly filter: OpportunityFilter; readonly visibility: Visibility },
    now: number,
  ): Promise<{ readonly resolved: ResolvedFilter; readonly freshness: Freshness }> {
    const { externalId, contactId, accountId } = filter;
    const { found, freshness } = await this.models.read(
      organizationId,
      [organizationModel, opportunityModel],
      { after },
      (directory, deals) =>
        Promise.all([
          askDirectory(directory),
          externalId === undefined ? undefined : deals.field(externalIdsKey, externalId).then((id) => (id ? [id] : [])),
        ]),
    );
    const [directory, only] = found;
    const [contactIds, accountIds] = await Promise.all([
      contactId ? this.oneWith(organizationId, 'contact', contactId) : undefined,
      accountId ? this.oneWith(organizationId, 'account', accountId) : undefined,
    ]);
    const context: FilterContext = { directory, now, contactIds, accountIds };
    const filters = [...matchingRanges(filter, context), ...visibleRanges(visibility)];
    const ofStatus = statusRanges(filter, directory.pipelines);
    return { resolved: { directory, filters, ofStatus, only, scope: scopeOf(filter) }, freshness };
  }

  /** The contact or account, its present survivor, and all that were merged into that one. */
  private async oneWith(organizationId: string, kind: PartyKind, id: string): Promise<readonly string[]> {
    const { found } = await this.models.read(organizationId, [opportunityModel], {}, (deals) =>
      deals.record<PartyRecord>(partyRecord(kind, id)),
    );
    if (!found) return [id];
    return found.intoId === null ? [id, ...found.mergedIds] : this.oneWith(organizationId, kind, found.intoId);
  }
}
