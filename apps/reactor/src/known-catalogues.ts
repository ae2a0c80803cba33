import { LRUCache } from 'lru-cache';
import { automationStreams, leadPolicyStreams, membersStreams, pipelinesStreams, teamsStreams } from '#domain';
import { type Catalogue } from '#world';

const ORGANIZATIONS_KEPT = 1_000;

/** Of the streams that reactions read in a catalogue. */
const categories: ReadonlySet<string> = new Set(
  [pipelinesStreams, teamsStreams, membersStreams, leadPolicyStreams, automationStreams].map(
    ({ category }) => category,
  ),
);

/**
 * The catalogue of each organization as of the last event that the reactor was handed, at least. It is read again where it
 * changed: not for each of a hundred thousand imported deals.
 */
export class KnownCatalogues {
  readonly #known = new LRUCache<string, Promise<Catalogue>>({ max: ORGANIZATIONS_KEPT });

  /** @param read gives it at the head of the log */
  constructor(private readonly read: (organizationId: string) => Promise<Catalogue>) {}

  /** @throws whatever reading it throws */
  of(organizationId: string): Promise<Catalogue> {
    const known = this.#known.get(organizationId);
    if (known) return known;
    const reading = this.read(organizationId);
    this.#known.set(organizationId, reading);
    reading.catch(() => this.#forget(organizationId, reading));
    return reading;
  }

  /** The reactor was handed an event of the category, or one that it cannot read. */
  passed(category: string | null, organizationId: string): void {
    if (category === null || categories.has(category)) this.#known.delete(organizationId);
  }

  #forget(organizationId: string, reading: Promise<Catalogue>): void {
    if (this.#known.peek(organizationId) === reading) this.#known.delete(organizationId);
  }
}
