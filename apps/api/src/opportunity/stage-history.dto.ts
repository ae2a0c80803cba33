import { type StageReferenceDto } from './opportunity.dto.js';

/** How a visit began or ended. */
export class VisitStepDto {
  at: string;
  /** The type of the event. @example "stage_advanced" */
  event: string;
  /** The id of who did it. */
  by: string;
  /** The member's present name; null: it was no member. */
  byName: string | null;
}

/** A deal's stay in a stage. */
export class VisitDto {
  /** As it was when the deal entered. */
  stage: StageReferenceDto;
  pipelineId: string;
  /** The deal's, or at the end of the visit. */
  teamId: string | null;
  entered: VisitStepDto;
  /** Null: it is there still. */
  left: VisitStepDto | null;
  /** When it was closed there, where stages do not close deals. */
  closed: VisitStepDto | null;
  /** What became of it; null: it is there, open. */
  fate: 'advanced' | 'reverted' | 'won' | 'lost' | 'abandoned' | 'moved' | null;
  /** Until it left or was closed; null: neither. */
  durationMs: number | null;
}

/** Every visit of a stage, oldest first. */
export class StageHistoryDto {
  items: VisitDto[];
}
