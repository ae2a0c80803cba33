import { OmitType } from '@nestjs/swagger';
import { CreateOpportunityDto } from './create-opportunity.dto.js';

/** A deal that begins in the first stage of a team's funnel. */
export class AddToTeamDto extends OmitType(CreateOpportunityDto, [
  'withoutContact',
  'pipelineId',
  'stageId',
  'teamId',
] as const) {}
