import { IsIn, IsInt, IsString, MaxLength } from 'class-validator';
import { type Colour, colours, type Outcome } from '#domain';
import { IsUUID, OrAbsent, OrCleared } from '../request/validation.js';

/** A stage to be made. */
export class NewStageDto {
  /** The stage's id, where you want to name it. */
  @OrAbsent()
  @IsUUID()
  id?: string;

  /** @example "Proposal" */
  @IsString()
  @MaxLength(200)
  name: string;

  /** What being here means. */
  @OrAbsent()
  @IsString()
  @MaxLength(2000)
  description?: string;

  /** Absent: gray, green where won, red where lost. */
  @OrAbsent()
  @IsIn(colours)
  colour?: Colour;

  /** Needed where the status follows the stage; else only `active`. */
  @OrAbsent()
  @IsIn(['active', 'won', 'lost'])
  outcome?: Outcome;

  /** Whole per cent. Absent: 50, 100 where won, 0 where lost. */
  @OrAbsent()
  @IsInt()
  probability?: number;

  /** Days after which an open deal here is stale; null: never. */
  @OrCleared()
  @IsInt()
  staleAfterDays?: number | null;
}
