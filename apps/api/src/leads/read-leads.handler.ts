import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { type Principal } from '#auth';
import { type Status, suggestedLeadStatus } from '#domain';
import { HttpProblem } from '#http';
import { LeadReader, type LeadVisibility, OpportunityReader, OrganizationReader } from '#projections';
import { type GetTimelineDto, type TimelineDto } from '../opportunity/timeline.dto.js';
import { timelineView } from '../opportunity/timeline-view.js';
import { Visibilities } from '../read-models/visibilities.js';
import { type Answer } from '../request/answer.js';
import { readAnswer } from '../request/read-answer.js';
import { ReadRequest } from '../request/read-request.js';
import { afterOf, pageOf, type ReadDto } from '../request/read.dto.js';
import { leadDetailsFor, nextStageOf, seesDeals } from './lead-view.js';
import { type LeadsDto, type OneLeadDto } from './lead.dto.js';
import { type ListLeadsDto } from './list-leads.dto.js';
import { revised } from '../request/revised.js';

/** One lead. */
export class GetLead extends ReadRequest<OneLeadDto, ReadDto & { readonly leadId: string }> {}

@QueryHandler(GetLead)
export class GetLeadHandler implements IQueryHandler<GetLead> {
  constructor(
    private readonly leads: LeadReader,
    private readonly opportunities: OpportunityReader,
    private readonly organizations: OrganizationReader,
    private readonly visibilities: Visibilities,
  ) {}

  async execute({ principal, parameters }: GetLead): Promise<Answer<OneLeadDto>> {
    const { organizationId } = principal;
    const [visibility, { policy }] = await Promise.all([
      this.visibilities.of(principal),
      this.organizations.leadPolicy(organizationId),
    ]);
    const options = { visibility, after: afterOf(parameters) };
    const { lead, ...freshness } = await this.leads.find(organizationId, parameters.leadId, options);
    if (!lead) throw new HttpProblem('lead_not_found', { leadId: parameters.leadId });
    const details = leadDetailsFor(principal)(lead);
    const dealStatus = await this.dealStatus(principal, details.opportunityId);
    const suggestedStatusId = suggestedLeadStatus(policy, { ...details, dealStatus });
    return readAnswer({ ...details, next: nextStageOf(lead, policy), suggestedStatusId }, freshness, lead.revision);
  }

  /** Of the deal that the caller sees. */
  private async dealStatus(principal: Principal, opportunityId: string | null): Promise<Status | null> {
    if (opportunityId === null) return null;
    const visibility = await this.visibilities.of(principal);
    const { opportunity } = await this.opportunities.find(principal.organizationId, opportunityId, { visibility });
    return opportunity?.deal.status ?? null;
  }
}

/** A page of leads, newest first. */
export class ListLeads extends ReadRequest<LeadsDto, ListLeadsDto> {}

@QueryHandler(ListLeads)
export class ListLeadsHandler implements IQueryHandler<ListLeads> {
  constructor(
    private readonly leads: LeadReader,
    private readonly visibilities: Visibilities,
  ) {}

  async execute({ principal, parameters }: ListLeads): Promise<Answer<LeadsDto>> {
    const { stage: stages, sort = '-createdAt', statusId, repId, teamId, origin, source, campaign } = parameters;
    const { contactId, accountId, q } = parameters;
    const query = {
      filter: { stages, statusId, repId, teamId, origin, source, campaign, contactId, accountId, q },
      visibility: await this.visibilities.of(principal),
      after: afterOf(parameters),
    };
    const order = {
      by: sort.endsWith('createdAt') ? 'createdAt' : 'lastActivityAt',
      descending: sort.startsWith('-'),
    } as const;
    const { organizationId } = principal;
    const [{ items, nextCursor, ...freshness }, { byStage }] = await Promise.all([
      this.leads.list(organizationId, { ...query, ...pageOf(parameters), sort: order }),
      this.leads.counts(organizationId, query),
    ]);
    const body = { items: items.map(revised(leadDetailsFor(principal))), nextCursor, countsByStage: { ...byStage } };
    return readAnswer(body, freshness);
  }
}

/** What happened to a lead. */
export class GetLeadTimeline extends ReadRequest<TimelineDto, GetTimelineDto & { readonly leadId: string }> {}

@QueryHandler(GetLeadTimeline)
export class GetLeadTimelineHandler implements IQueryHandler<GetLeadTimeline> {
  constructor(
    private readonly leads: LeadReader,
    private readonly visibilities: Visibilities,
  ) {}

  async execute({ principal, parameters }: GetLeadTimeline): Promise<Answer<TimelineDto>> {
    const { organizationId, role } = principal;
    const lead = await this.seen(principal, parameters, await this.visibilities.of(principal));
    const query = { after: afterOf(parameters), newestFirst: parameters.newestFirst, ...pageOf(parameters) };
    const { timeline, ...freshness } = await this.leads.timeline(organizationId, lead.id, query);
    const items = timeline.items.map((entry) =>
      seesDeals(role) ? entry : { ...entry, data: withoutDeal(entry.data) },
    );
    return readAnswer(timelineView({ ...timeline, items }), freshness);
  }

  private async seen(
    { organizationId }: Principal,
    { leadId, ...page }: GetLeadTimeline['parameters'],
    visibility: LeadVisibility,
  ) {
    const { lead } = await this.leads.find(organizationId, leadId, { visibility, after: afterOf(page) });
    return lead ?? Promise.reject(new HttpProblem('lead_not_found', { leadId }));
  }
}

const withoutDeal = (data: object): object =>
  Object.fromEntries(Object.entries(data).filter(([field]) => field !== 'deal' && field !== 'opportunityId'));
