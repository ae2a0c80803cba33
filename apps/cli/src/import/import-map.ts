import { Type } from 'class-transformer';
import {
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { Condition, OptionalSource, OptionalText, Source } from './source.js';

/** A stage of the pipeline. */
export class MapStage {
  @IsString()
  @IsNotEmpty()
  readonly name: string;

  @IsIn(['active', 'won', 'lost'])
  readonly outcome: 'active' | 'won' | 'lost';

  @OptionalText()
  readonly description?: string;

  @IsOptional()
  @IsIn(['gray', 'yellow', 'green', 'blue', 'purple', 'red', 'orange', 'teal', 'pink'])
  readonly colour?: 'gray' | 'yellow' | 'green' | 'blue' | 'purple' | 'red' | 'orange' | 'teal' | 'pink';

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100)
  readonly probability?: number;
}

/** The pipeline that the deals go into, made where there is none of that name. */
export class MapPipeline {
  @IsString()
  @IsNotEmpty()
  readonly name: string;

  @OptionalText()
  readonly description?: string;

  @IsIn(['by_stage', 'independent'])
  readonly statusPolicy: 'by_stage' | 'independent';

  @Length(3, 3)
  readonly currency: string;

  @ArrayNotEmpty()
  @ValidateNested({ each: true })
  @Type(() => MapStage)
  readonly stages: readonly MapStage[];
}

/** A file beside the imported one whose rows are found by a key. */
export class Lookup {
  @IsString()
  @IsNotEmpty()
  readonly name: string;

  @IsString()
  @IsNotEmpty()
  readonly file: string;

  @IsString()
  @IsNotEmpty()
  readonly key: string;
}

/** The company; its facts are columns of the lookup's row that its name finds. */
export class MapAccount {
  @ValidateNested()
  @Type(() => Source)
  readonly name: Source;

  @OptionalText()
  readonly facts?: string;

  @OptionalSource()
  readonly sector?: Source;

  @OptionalSource()
  readonly location?: Source;

  @OptionalSource()
  readonly employees?: Source;

  /** a year's, in the pipeline's currency */
  @OptionalSource()
  readonly revenue?: Source;

  /** another account's name */
  @OptionalSource()
  readonly parent?: Source;
}

/** The deal's owner; the team is a column of the lookup's row that the name finds. */
export class MapRep {
  @ValidateNested()
  @Type(() => Source)
  readonly name: Source;

  @OptionalText()
  readonly facts?: string;

  @OptionalSource()
  readonly team?: Source;
}

/** One step of the deal's life; a row's steps are taken in their order. */
export class MapDecision {
  @IsIn(['create', 'move', 'adjust'])
  readonly do: 'create' | 'move' | 'adjust';

  @IsOptional()
  @ValidateNested()
  @Type(() => Condition)
  readonly when?: Condition;

  /** a date, which becomes 12:00 in the organization's time zone; empty: the moment of the import */
  @OptionalSource()
  readonly at?: Source;

  /** the stage's name: of `create` (empty: the first one) and `move` */
  @OptionalSource()
  readonly stage?: Source;

  /** of `adjust`, in the pipeline's currency; empty is zero */
  @OptionalSource()
  readonly value?: Source;

  /** of `move` and `adjust` */
  @OptionalSource()
  readonly reason?: Source;

  /** of `create` */
  @OptionalSource()
  readonly name?: Source;

  /** of `create`: inbound, outbound, referral, or one of the organization's own */
  @OptionalSource()
  readonly source?: Source;

  /** of `create` */
  @IsOptional()
  @ValidateNested({ each: true })
  @Type(() => Source)
  readonly tags?: readonly Source[];
}

/** How the rows of a file become deals. */
export class ImportMap {
  @OptionalText()
  readonly $schema?: string;

  /** the row's key: importing it again adds nothing */
  @ValidateNested()
  @Type(() => Source)
  readonly externalId: Source;

  @IsIn(['YYYY-MM-DD', 'DD.MM.YYYY', 'DD/MM/YYYY', 'MM/DD/YYYY'])
  readonly dates: 'YYYY-MM-DD' | 'DD.MM.YYYY' | 'DD/MM/YYYY' | 'MM/DD/YYYY';

  @ValidateNested()
  @Type(() => MapPipeline)
  readonly pipeline: MapPipeline;

  @IsOptional()
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => Lookup)
  readonly lookups?: readonly Lookup[];

  @IsOptional()
  @ValidateNested()
  @Type(() => MapAccount)
  readonly account?: MapAccount;

  @IsOptional()
  @ValidateNested()
  @Type(() => MapRep)
  readonly rep?: MapRep;

  @ArrayNotEmpty()
  @ValidateNested({ each: true })
  @Type(() => MapDecision)
  readonly decisions: readonly MapDecision[];

  /** the stage that the row's deal must have come to, so that a row that contradicts itself is refused */
  @OptionalSource()
  readonly endsIn?: Source;
}
