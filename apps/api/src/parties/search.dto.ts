import { Matches, MaxLength } from 'class-validator';
import { PageDto } from '../request/read.dto.js';
import { OrAbsent } from '../request/validation.js';

/** A page of a search. */
export class SearchDto extends PageDto {
  /**
   * Each of its words must begin a word of the record, without regard to case and accents. A phone number is found by its
   * beginning, with its country code or as dialled at home, however it is spaced; an email by its beginning or by its parts.
   * @example "ada byr"
   */
  @OrAbsent()
  @MaxLength(200)
  @Matches(/[\p{L}\p{N}]/u, { message: '$property must hold a letter or a digit' })
  q?: string;
}
