import { presentPlace } from '#domain';
import { type ReadModels } from '#read-model';
import { type ContactActivity } from '../conversations/contact-activity.js';
import { ConversationReader } from '../conversations/conversations.reader.js';
import { agentIn, channelNameIn, memberIn, type Named, teamIn } from '../organization/directory.js';
import { type Directory } from '../organization/organization.keys.js';
import { isStale, lastActivityAt } from './card.js';
import { followUpState } from './follow-up-state.js';
import { type OpportunityRecord } from './opportunity.keys.js';
import { type OpportunityView } from './opportunity.view.js';

/** A deal and its present contact. */
interface Met {
  readonly contact: Named | null;
  readonly status: string;
  /** the contact's last message */
  readonly messagedAt: string | null;
}

/** Puts the present names on what deals carry. */
export class NamesOfDeals {
  private readonly conversations: ConversationReader;

  constructor(models: ReadModels) {
    this.conversations = new ConversationReader(models);
  }

  /** The deals, at a moment in milliseconds, with the present names of their pipelines, stages, contacts, accounts, reps, agents and teams. */
  async of(
    organizationId: string,
    records: readonly OpportunityRecord[],
    directory: Directory,
    now: number,
  ): Promise<readonly OpportunityView[]> {
    const met = records.map(({ deal: { status }, contact, messagedAt }) => ({ status, contact, messagedAt }));
    const activities = await this.activities(organizationId, met);
    const catalogue = directory.pipelines?.state;
    return records.map((record, index) => {
      const { deal, revision, contact, account } = record;
      return {
        deal: { ...deal, ...(catalogue && presentPlace(deal, catalogue)), lastActivityAt: lastActivityAt(record) },
        revision: BigInt(revision),
        contact,
        account,
        rep: memberIn(directory, deal.repId),
        agent: agentIn(directory, deal.agentId),
        team: teamIn(directory, deal.teamId),
        channel: channelNameIn(directory, deal.channelId),
        followUp: followUpState(deal.followUpAt, deal.status, now),
        stale: isStale(deal),
        contactActivity: activities[index] ?? null,
      };
    });
  }

  /** What the conversations with the contact of each deal come to; null of closed ones, and where there is none. */
  async activities(organizationId: string, deals: readonly Met[]): Promise<readonly (ContactActivity | null)[]> {
    const talking = deals.map(({ contact, status, messagedAt }) =>
      contact && status === 'open' && messagedAt !== null ? contact.id : null,
    );
    const ids = [...new Set(talking.flatMap((id) => id ?? []))];
    const summaries = await this.conversations.summaries(organizationId, ids);
    return talking.map((id) => (id === null ? null : (summaries.get(id) ?? null)));
  }
}
