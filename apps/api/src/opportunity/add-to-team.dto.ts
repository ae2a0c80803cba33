import { OmitType } from '@nestjs/swagger';
import { NewOpportunityDto } from './new-opportunity.dto.js';

/** A deal that begins in the first stage of a team's funnel. */
export class AddToTeamDto extends OmitType(NewOpportunityDto, [
  'withoutContact',
  'pipelineId',
  'stageId',
  'teamId',
] as const) {}
