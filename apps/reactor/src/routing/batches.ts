interface Waiting<Item, Answer> {
  readonly item: Item;
  readonly answered: (answer: Answer) => void;
  readonly failed: (error: unknown) => void;
}

/** Does with many at once what is asked for one by one: batches of a lane come one after another, in the order asked. */
export class Batches<Item, Answer> {
  readonly #waiting = new Map<string, Waiting<Item, Answer>[]>();

  /**
   * @param most items of a batch
   * @param answer gives an answer for each item, in their order
   */
  constructor(
    private readonly most: number,
    private readonly answer: (items: readonly [Item, ...Item[]]) => Promise<readonly Answer[]>,
  ) {}

  /** The answer for the item. @throws whatever answering its batch throws */
  add(lane: string, item: Item): Promise<Answer> {
    return new Promise((answered, failed) => {
      const one = { item, answered, failed };
      const waiting = this.#waiting.get(lane);
      if (waiting) return void waiting.push(one);
      const first = [one];
      this.#waiting.set(lane, first);
      queueMicrotask(() => void this.#run(lane, first));
    });
  }

  async #run(lane: string, waiting: Waiting<Item, Answer>[]): Promise<void> {
    for (let batch = waiting.splice(0, this.most); batch.length > 0; batch = waiting.splice(0, this.most)) {
      await this.#answer(batch);
    }
    this.#waiting.delete(lane);
  }

  async #answer(batch: readonly Waiting<Item, Answer>[]): Promise<void> {
    const [first, ...others] = batch;
    if (!first) return;
    try {
      const answers = await this.answer([first.item, ...others.map(({ item }) => item)]);
      batch.forEach(({ answered, failed }, index) => {
        const answer = answers[index];
        if (answer === undefined) failed(new RangeError('an item was not answered'));
        else answered(answer);
      });
    } catch (error) {
      for (const { failed } of batch) failed(error);
    }
  }
}
