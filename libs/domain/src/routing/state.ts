/** Who gets a lead, by which rule. */
export interface RoutingDecision {
  readonly leadId: string;
  readonly ruleId: string;
  readonly repId: string | null;
  readonly teamId: string | null;
  /** the ordinal of the rule's round robin, from 0; null: there is none */
  readonly turn: number | null;
}

/** Whose turn it is by the rules of an organization. */
export interface Routing {
  /** by rule: the next turn */
  readonly turns: Readonly<Record<string, number>>;
  /** the latest decisions, the last one last: a lead is decided once, however often it is asked about */
  readonly recent: readonly RoutingDecision[];
}
