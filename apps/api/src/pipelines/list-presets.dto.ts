import { type Colour, type Outcome, type StatusPolicy } from '#domain';

/** A stage of a preset. */
export class PresetStageDto {
  /** @example "Proposal" */
  name: string;
  description: string;
  colour: Colour;
  outcome: Outcome;
  /** Whole per cent. */
  probability: number;
}

/** A pipeline to start from. */
export class PresetDto {
  /** @example "Sales" */
  name: string;
  description: string;
  statusPolicy: StatusPolicy;
  stages: PresetStageDto[];
}

/** Every preset. */
export class PresetsDto {
  items: PresetDto[];
}
