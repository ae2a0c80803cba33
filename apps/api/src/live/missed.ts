import { type ChangeEntry, formatChangeId, positionOf } from '#read-model';
import { type Audience } from './audience.js';
import { burstOf } from './burst.js';
import { type FeedSources } from './feed-sources.js';
import { type LiveEventDto } from './live-events.dto.js';
import { pushesOf } from './pushes.js';
import { type ResetCause, resetEvent, resetIn } from './reset.js';
import { serverSent, underId } from './server-sent.js';

/** Reads of a client that resumes, of a thousand entries each; who is further behind reads everything again. */
const mostReads = 3;

/** What a client hears first: from where it is live, or what it missed. */
export class Missed {
  constructor(
    private readonly organizationId: string,
    private readonly sources: FeedSources,
  ) {}

  /** Some of it may come again with the next round: that does no harm. `now` is the id after which rounds go on. */
  async since(from: string | null, now: string, audience: Audience): Promise<string> {
    if (from === null) {
      const live: LiveEventDto = { position: `${positionOf(now)}` };
      return underId(formatChangeId(now), [serverSent('live', live)]);
    }
    const found = await this.entriesAfter(from);
    if (typeof found === 'string') return resetEvent(found, now);
    const [burst, last] = [burstOf(found), found.at(-1)?.id ?? from];
    const otherSight = burst.categories.has('teams') && !('all' in audience.visibility);
    const cause = resetIn(burst) ?? (otherSight ? 'visibility' : null);
    if (cause) return resetEvent(cause, last);
    const present = await this.sources.present.of(this.organizationId, burst, [audience]);
    return underId(formatChangeId(last), pushesOf(burst, present, audience));
  }

  private async entriesAfter(from: string): Promise<readonly ChangeEntry[] | ResetCause> {
    const entries: ChangeEntry[] = [];
    for (let reads = 0, id = from; reads < mostReads; reads++) {
      const found = await this.sources.changes.after(this.organizationId, id);
      if (found.gap) return found.gap;
      entries.push(...found.entries);
      if (!found.more) return entries;
      id = entries.at(-1)?.id ?? id;
    }
    return 'many';
  }
}
