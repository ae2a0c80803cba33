/** Where a deal is seen: what a push must know of it before and after an event. */
export interface DealPlace {
  readonly pipelineId: string;
  readonly teamId: string | null;
  readonly repId: string | null;
  /** an open deal's next follow-up */
  readonly followUpAt: string | null;
}

/** Who looks after a lead: what a push must know of it before and after an event. */
export interface LeadPlace {
  readonly repId: string | null;
  readonly teamId: string | null;
}

/** From where to where. `before` null: there was none; `after` null: gone. */
interface Way<Place> {
  readonly before: Place | null;
  readonly after: Place | null;
}

/** A deal that changed, or something that it shows. */
export interface DealChange extends Way<DealPlace> {
  readonly kind: 'deal';
  readonly id: string;
  /** who changed it: a member's, an agent's or a service's id; null: only what it shows changed */
  readonly by: string | null;
}

/** What changed in an organization, as its projections announce it. */
export type Change =
  | DealChange
  | (Way<LeadPlace> & { readonly kind: 'lead'; readonly id: string })
  | { readonly kind: 'conversation'; readonly id: string; readonly contactId: string }
  | { readonly kind: 'contact'; readonly id: string }
  | { readonly kind: 'agent_job'; readonly id: string }
  | { readonly kind: 'catalogue'; readonly category: string; readonly by: string };

/** The changes of one write: of several of one record, one remains, from the first one's `before` to the last one's `after`. */
export class NetAnnouncements {
  private readonly byRecord = new Map<string, Change>();

  /** Takes the next change. */
  take(change: Change): void {
    const record = recordOf(change);
    this.byRecord.set(record, net(this.byRecord.get(record), change));
  }

  /** What remains, in the order in which each record was first changed. */
  get all(): readonly Change[] {
    return [...this.byRecord.values()];
  }
}

function net(earlier: Change | undefined, change: Change): Change {
  if (change.kind === 'deal' && earlier?.kind === 'deal')
    return { ...change, before: earlier.before, by: change.by ?? earlier.by };
  if (change.kind === 'lead' && earlier?.kind === 'lead') return { ...change, before: earlier.before };
  return change;
}

const recordOf = (change: Change): string =>
  change.kind === 'catalogue' ? `catalogue ${change.category}` : `${change.kind} ${change.id}`;
