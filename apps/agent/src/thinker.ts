/** One message of a conversation. */
export interface Said {
  readonly id: string;
  readonly direction: 'received' | 'sent';
  readonly text: string;
  readonly at: string;
}

/** What a model is given: a conversation that waits for an answer, and the deal that it is about. */
export interface Situation {
  readonly conversation: { readonly id: string; readonly contactId: string; readonly channelId: string };
  readonly contactName: string | null;
  /** oldest first; the last one was received */
  readonly messages: readonly Said[];
  /** the contact's open deal that changed last; null: there is none */
  readonly deal: { readonly id: string; readonly name: string | null; readonly stage: string } | null;
}

/** What a thinker wants done, and why. */
export type Proposal = { readonly rationale: string } & (
  | { readonly kind: 'create' }
  | { readonly kind: 'advance'; readonly opportunityId: string }
  | { readonly kind: 'note'; readonly opportunityId: string; readonly text: string }
);

/** Tells what follows from a conversation: rules, or a model. It only thinks: what it wants is asked for by others. */
export interface Thinker {
  /** The same situation may come again: what was proposed for its last message is not done twice. */
  think(situation: Situation): Promise<readonly Proposal[]>;
}
