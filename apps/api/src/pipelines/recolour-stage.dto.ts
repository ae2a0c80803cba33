import { IsIn } from 'class-validator';
import { type Colour, colours } from '#domain';
import { WriteDto } from '../request/write.dto.js';

/** The new colour. */
export class RecolourStageDto extends WriteDto {
  /**
   * One of the stage colours.
   * @example "blue"
   */
  @IsIn(colours)
  colour: Colour;
}
