import { type Removal } from '../removal.js';

/** How messages reach a channel. */
export const channelKinds = ['whatsapp', 'sms', 'email', 'web_chat', 'phone'] as const;

/** Where an organization can be written to or called. */
export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly kind: (typeof channelKinds)[number];
  /** its number, mailbox or site */
  readonly address: string;
  /** counts up with each new secret; the secret itself is nowhere in the log */
  readonly secretVersion: number;
}

/** A group of members that works in one pipeline, its funnel. */
export interface Team {
  readonly id: string;
  readonly name: string;
  /** the funnel */
  readonly pipelineId: string;
  readonly memberIds: readonly string[];
  /** channels given to the team */
  readonly channelIds: readonly string[];
  /** whether the values of its deals can be set */
  readonly dealAmountEnabled: boolean;
  /** by member: those who left the team and have not come back, and who takes over their deals of it */
  readonly leaving: Readonly<Record<string, Removal>>;
  /** being removed: it takes no deals, and its open ones go there */
  readonly removal: Removal | null;
}

/** What was removed, by id: deals of the past name it, and one that still arrives goes to the successor. */
export interface RemovedOfTeams {
  readonly teams: Readonly<Record<string, { readonly id: string; readonly name: string; readonly removal: Removal }>>;
  readonly channels: Readonly<Record<string, Channel>>;
}

/** The teams of an organization, and its channels. */
export interface Teams {
  readonly byId: Readonly<Record<string, Team>>;
  readonly channels: Readonly<Record<string, Channel>>;
  readonly removed: RemovedOfTeams;
}
