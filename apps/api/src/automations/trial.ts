import { type Instant } from '#decider';

/** One time that a rule would have been set off. */
export interface Match {
  readonly opportunityId: string;
  readonly sourceEventId: string;
  readonly at: Instant;
}

/** Matches that are shown. */
const mostShown = 100;

/** What a trial of a rule comes to: it is as small after a hundred thousand matches as after a hundred. */
export class Trial {
  examined = 0;
  matched = 0;
  complete = true;
  readonly matches: Match[] = [];
  private readonly deals = new Set<string>();

  constructor(public since: Instant) {}

  /** How many deals it would have acted on. */
  get dealCount(): number {
    return this.deals.size;
  }

  /** It would have been set off. The newest come first. */
  match(match: Match): void {
    this.matched += 1;
    this.deals.add(match.opportunityId);
    if (this.matches.length < mostShown) this.matches.push(match);
  }

  /** There was too much to look at: what was before the instant was not. */
  cutOff(since: Instant): void {
    this.complete = false;
    this.since = since;
  }
}
