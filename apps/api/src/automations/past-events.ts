import { Injectable } from '@nestjs/common';
import { type Instant } from '#decider';
import { EventLog, isStoredMetadata, parseStreamName, type RecordedEvent } from '#event-store';

/** Events of the log, of all organizations, that one look back passes at most. */
const mostPassed = 500_000;

/** An event that was looked for; or when the look back ended early. */
export type Past = RecordedEvent | { readonly cutOff: Instant };

/** What happened in an organization, the newest first. */
@Injectable()
export class PastEvents {
  constructor(private readonly log: EventLog) {}

  /** The events of a type that were recorded since then, by a walk back from the head of the log. @throws LogUnavailable UnreadableStream */
  async *of(organizationId: string, type: string, since: Instant): AsyncGenerator<Past> {
    let passed = 0;
    for await (const stored of this.log.readStoredAllBackwards()) {
      const { metadata } = stored;
      if (!isStoredMetadata(metadata)) continue;
      if (metadata.recordedAt < since) return;
      passed += 1;
      if (passed > mostPassed) return yield { cutOff: metadata.recordedAt };
      if (stored.type !== type || parseStreamName(stored.stream)?.organizationId !== organizationId) continue;
      yield this.log.codec.decode(stored);
    }
  }
}
