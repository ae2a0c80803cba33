import { type Autonomy, type Membership, type Organization, type Pipelines, type Teams, type Webhooks } from '#domain';

/** The organization itself and its small catalogues, whole. */
export const organizationModel = { name: 'organization', version: 5 } as const;

/** A folded stream: its state, and the last revision that changed each record in it (`''` where it is one record). */
export interface Folded<State> {
  readonly state: State;
  readonly revisions: Readonly<Record<string, number>>;
}

/** The records by their stream's category: hash `records`. Beside these: `leadpolicy`, how the organization works with leads. */
export interface Directory {
  readonly organization: Folded<Organization> | null;
  readonly pipelines: Folded<Pipelines> | null;
  readonly members: Folded<Membership> | null;
  readonly teams: Folded<Teams> | null;
  readonly autonomy: Folded<Autonomy> | null;
  readonly webhooks: Folded<Webhooks> | null;
}
