/** A body with what goes into the head of the answer. */
export class Answer<Body> {
  constructor(
    readonly body: Body,
    readonly status: number,
    readonly headers: Readonly<Record<string, string>>,
  ) {}
}
