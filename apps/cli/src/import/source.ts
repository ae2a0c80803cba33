import 'reflect-metadata';
import { Type } from 'class-transformer';
import {
  IsArray,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsPositive,
  IsString,
  ValidateNested,
} from 'class-validator';

/** A field that may be absent. */
export const optional =
  (...checks: readonly PropertyDecorator[]): PropertyDecorator =>
  (target, key) => {
    for (const check of [IsOptional(), ...checks]) check(target, key);
  };

/** A text that may be absent. */
export const OptionalText = (): PropertyDecorator => optional(IsString());

/** A source that may be absent. */
export const OptionalSource = (): PropertyDecorator =>
  optional(
    ValidateNested(),
    Type(() => Source),
  );

/** Where a value comes from: a column, or a constant. Described for people in apps/cli/maps/README.md. */
export class Source {
  @OptionalText()
  readonly column?: string;

  @OptionalText()
  readonly constant?: string;

  /** what the column's texts mean, e.g. `{ "W": "Won" }`; a text that is not listed is a wrong value */
  @IsOptional()
  @IsObject()
  readonly values?: Readonly<Record<string, string>>;

  /** instead of an empty text */
  @OptionalText()
  readonly else?: string;

  /** what an amount is multiplied by to be whole currency, e.g. 1000000 for millions */
  @IsOptional()
  @IsInt()
  @IsPositive()
  readonly scale?: number;
}

/** Holds where the column is filled, or is one of the texts. */
export class Condition {
  @IsString()
  @IsNotEmpty()
  readonly column: string;

  @IsOptional()
  @IsArray()
  @IsString({ each: true })
  readonly in?: readonly string[];
}
