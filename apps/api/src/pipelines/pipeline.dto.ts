import { IntersectionType } from '@nestjs/swagger';
import { type CloseReasonPolicy, type Colour, type Outcome, type StatusPolicy } from '#domain';
import { RevisedDto } from '../request/revised.dto.js';

/** What a deal must have before it may enter a stage. */
export class GatesDto {
  /** Fields of a deal, or `customFields.<id>`. @example ["source", "expectedCloseDate"] */
  requiredFields: string[];
  /** In the minor unit of the pipeline's currency; null: any value will do. */
  leastValue: number | null;
  /** Whether the move must say why. */
  reasonRequired: boolean;
}

/** A stage that is being deleted. */
export class StageDeletionDto {
  /** The stage that its deals go to. */
  moveTo: string;
}

/** A stage for each outcome. */
export class StageByOutcomeDto {
  active?: string;
  won?: string;
  lost?: string;
}

/** A pipeline, and its stage for each outcome that deals can have there. */
export class PipelineTargetDto {
  pipelineId: string;
  stageByOutcome: StageByOutcomeDto;
}

/** A pipeline that is being deleted. */
export class PipelineDeletionDto {
  /** Where its deals go; null: it held none, and no other pipeline could take them. */
  moveTo: PipelineTargetDto | null;
}

/** A sentence per status of a deal. */
export class StatusDescriptionsDto {
  /** @example "In progress" */
  open: string;
  won: string;
  lost: string;
  abandoned: string;
}

/** A stage of a pipeline. */
export class StageDto {
  id: string;
  /** @example "Proposal" */
  name: string;
  description: string;
  /** @example "blue" */
  colour: Colour;
  outcome: Outcome;
  /** Whole per cent. */
  probability: number;
  /** Days; null: never. */
  staleAfterDays: number | null;
  gates: GatesDto;
  /** Being deleted: it takes no deals. */
  deletion: StageDeletionDto | null;
}

/** A pipeline and its stages in their order. */
export class PipelineDto {
  id: string;
  /** @example "Sales" */
  name: string;
  description: string;
  /** ISO 4217. */
  currency: string;
  statusPolicy: StatusPolicy;
  closeReasonPolicy: CloseReasonPolicy;
  /** Whether deals that name no pipeline go here. */
  isDefault: boolean;
  statusDescriptions: StatusDescriptionsDto;
  stages: StageDto[];
  /** Being deleted: it takes no deals. */
  deletion: PipelineDeletionDto | null;
}

/** A pipeline in the list. */
export class ListedPipelineDto extends IntersectionType(PipelineDto, RevisedDto) {}

/** Every pipeline of the organization. */
export class PipelinesDto {
  items: ListedPipelineDto[];
}
