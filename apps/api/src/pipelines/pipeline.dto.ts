import { type CloseReasonPolicy, type Colour, type Outcome, type StatusPolicy } from '#domain';

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
  stages: StageDto[];
}

/** Every pipeline of the organization. */
export class PipelinesDto {
  items: PipelineDto[];
}
