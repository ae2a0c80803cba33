/** Where a deal is seen: what a push must know of it before and after an event. */
export interface DealPlace {
  readonly pipelineId: string;
  readonly teamId: string | null;
  readonly repId: string | null;
  /** an open deal's next follow-up */
  readonly followUpAt: string | null;
}

/** What changed in an organization, as its projections announce it. `before` null: there was none; `after` null: gone. */
export type Change =
  | { readonly kind: 'deal'; readonly id: string; readonly before: DealPlace | null; readonly after: DealPlace | null }
  | { readonly kind: 'conversation'; readonly id: string; readonly contactId: string }
  | { readonly kind: 'contact'; readonly id: string }
  | { readonly kind: 'agent_job'; readonly id: string }
  | { readonly kind: 'catalogue'; readonly category: string };

/** The changes of one write: of several of one record, one remains, from the first one's `before` to the last one's `after`. */
export class NetAnnouncements {
  private readonly byRecord = new Map<string, Change>();

  /** Takes the next change. */
  take(change: Change): void {
    const record = recordOf(change);
    const earlier = this.byRecord.get(record);
    const net = change.kind === 'deal' && earlier?.kind === 'deal' ? { ...change, before: earlier.before } : change;
    this.byRecord.set(record, net);
  }

  /** What remains, in the order in which each record was first changed. */
  get all(): readonly Change[] {
    return [...this.byRecord.values()];
  }
}

const recordOf = (change: Change): string =>
  change.kind === 'catalogue' ? `catalogue ${change.category}` : `${change.kind} ${change.id}`;
