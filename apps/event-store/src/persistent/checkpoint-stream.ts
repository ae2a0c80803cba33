import { jsonEvent, type KeptStreams } from './kept-streams.js';

/** Where a group notes how far it has come. */
export class CheckpointStream {
  constructor(
    private readonly streams: KeptStreams,
    private readonly stream: string,
    private readonly textOf: (place: number) => string,
  ) {}

  /** The place that was noted last; undefined: none. @throws DamagedRecord */
  last(): number | undefined {
    const event = this.streams.last(this.stream);
    return event && placeFromText(Buffer.from(event.data).toString());
  }

  /** Resolves once it is on disk. @throws WritesRefused, CommitTimeout */
  async write(place: number): Promise<void> {
    if (!this.streams.last(this.stream)) await this.streams.describe(this.stream, { $maxCount: 2 });
    await this.streams.append(this.stream, jsonEvent('$SubscriptionCheckpoint', this.textOf(place)));
  }

  /** @throws WritesRefused, CommitTimeout */
  delete(): Promise<void> {
    return this.streams.delete(this.stream);
  }
}

/** The number in what `GroupSource.textOf` gives. */
function placeFromText(text: string): number | undefined {
  const [, digits] = /^"(?:C:)?(-?\d+)/.exec(text) ?? [];
  return digits === undefined ? undefined : Number(digits);
}
