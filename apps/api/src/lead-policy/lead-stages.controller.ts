import { Body, Controller, Get, Post, Put, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Principal } from '#auth';
import {
  criteriaStages,
  type CriteriaStage,
  type LabelledStage,
  labelledStages,
  type StepStage,
  stepStages,
} from '#domain';
import { Caller } from '../request/caller.js';
import { ReadDto } from '../request/read.dto.js';
import { Reads, Writes } from '../request/route.js';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { GetLeadPolicy } from './get-lead-policy.handler.js';
import { LeadPolicyRequest } from './lead-policy-request.js';
import { LeadStage } from './lead-stage-of-path.js';
import { criteriaOf, criteriaPart, leadStagePart, leadStagesView, stepsOf, stepsPart } from './lead-stage-view.js';
import {
  CriteriaDto,
  LabelLeadStageDto,
  LeadStageDto,
  LeadStagesDto,
  LeadStepsDto,
  SetCriteriaDto,
  SetLeadStepsDto,
} from './lead-stage.dto.js';

@ApiTags('lead policy')
@Controller('v1')
export class LeadStagesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  /** The stages of a lead's life, in their fixed order, with what the organization calls them. */
  @Get('lead-stages')
  @Reads('lead-policy:read', LeadStagesDto)
  listLeadStages(@Caller() principal: Principal, @Query() query: ReadDto) {
    const part = { recordId: null, view: leadStagesView };
    return this.queries.execute(new GetLeadPolicy(principal, { ...query, part }));
  }

  /** Gives the stage another label. */
  @Post('lead-stages/:stage/label')
  @Writes('lead-policy:write', LeadStageDto, 'lead_stage_not_found', 'name_required')
  labelLeadStage(
    @LeadStage(labelledStages) stage: LabelledStage,
    @Body() body: LabelLeadStageDto,
    @Sent() request: WriteRequest,
  ) {
    const command = { type: 'label_lead_stage', stage, ...fieldsOf(body) } as const;
    return this.commands.execute(new LeadPolicyRequest(command, leadStagePart(stage), request));
  }

  /** What is demanded of a lead before it is market-qualified, sales-qualified or converted. */
  @Get('criteria/:stage')
  @Reads('lead-policy:read', CriteriaDto, 'lead_stage_not_found')
  getCriteria(
    @Caller() principal: Principal,
    @LeadStage(criteriaStages) stage: CriteriaStage,
    @Query() query: ReadDto,
  ) {
    return this.queries.execute(new GetLeadPolicy(principal, { ...query, part: criteriaPart(stage) }));
  }

  /** Replaces the criteria of the stage. Leads that are there stay. */
  @Put('criteria/:stage')
  @Writes('lead-policy:write', CriteriaDto, 'lead_stage_not_found', 'invalid_criterion')
  setCriteria(
    @LeadStage(criteriaStages) stage: CriteriaStage,
    @Body() { criteria }: SetCriteriaDto,
    @Sent() request: WriteRequest,
  ) {
    const command = { type: 'set_criteria', stage, criteria: criteriaOf(criteria, request) } as const;
    return this.commands.execute(new LeadPolicyRequest(command, criteriaPart(stage), request));
  }

  /** What is to be done for leads in the stage. */
  @Get('lead-steps/:stage')
  @Reads('lead-policy:read', LeadStepsDto, 'lead_stage_not_found')
  getLeadSteps(@Caller() principal: Principal, @LeadStage(stepStages) stage: StepStage, @Query() query: ReadDto) {
    return this.queries.execute(new GetLeadPolicy(principal, { ...query, part: stepsPart(stage) }));
  }

  /** Replaces the steps of the stage, for leads to come: those that are there keep theirs. */
  @Put('lead-steps/:stage')
  @Writes('lead-policy:write', LeadStepsDto, 'lead_stage_not_found', 'invalid_lead_step')
  setLeadSteps(
    @LeadStage(stepStages) stage: StepStage,
    @Body() { steps }: SetLeadStepsDto,
    @Sent() request: WriteRequest,
  ) {
    const command = { type: 'set_lead_steps', stage, steps: stepsOf(steps, request) } as const;
    return this.commands.execute(new LeadPolicyRequest(command, stepsPart(stage), request));
  }
}
