/** A record in a list. */
export class RevisedDto {
  /** Its ETag: what a write of it takes as If-Match, in quotes. */
  revision: number;
}
