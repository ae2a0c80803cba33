import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Principal } from '#auth';
import { GetTimelineDto, TimelineDto } from '../opportunity/timeline.dto.js';
import { Caller } from '../request/caller.js';
import { ReadDto } from '../request/read.dto.js';
import { Reads } from '../request/route.js';
import { LeadId } from './lead-route.js';
import { LeadsDto, OneLeadDto } from './lead.dto.js';
import { ListLeadsDto } from './list-leads.dto.js';
import { GetLead, GetLeadTimeline, ListLeads } from './read-leads.handler.js';

@ApiTags('leads')
@Controller('v1/leads')
export class ReadLeadsController {
  constructor(private readonly queries: QueryBus) {}

  /** The leads that you see, newest first, with how many there are in each stage. A closer sees own ones, those of own teams, and the queue. */
  @Get()
  @Reads('leads:read', LeadsDto, 'invalid_cursor')
  listLeads(@Caller() principal: Principal, @Query() query: ListLeadsDto) {
    return this.queries.execute(new ListLeads(principal, query));
  }

  /** One lead, with what it lacks for the next stage. One that was merged is answered by its survivor, under the survivor's id. */
  @Get(':leadId')
  @Reads('leads:read', OneLeadDto, 'lead_not_found')
  getLead(@Caller() principal: Principal, @LeadId() leadId: string, @Query() query: ReadDto) {
    return this.queries.execute(new GetLead(principal, { ...query, leadId }));
  }

  /** What happened to the lead, newest first, each event with who, when, by which way and why. */
  @Get(':leadId/timeline')
  @Reads('leads:read', TimelineDto, 'lead_not_found', 'invalid_cursor')
  getLeadTimeline(@Caller() principal: Principal, @LeadId() leadId: string, @Query() query: GetTimelineDto) {
    return this.queries.execute(new GetLeadTimeline(principal, { ...query, leadId }));
  }
}
