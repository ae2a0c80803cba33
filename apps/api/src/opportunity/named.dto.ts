/** What a deal refers to, by its present name. */
export class NamedDto {
  id: string;
  /** @example "Ada Okafor" */
  name: string;
}
