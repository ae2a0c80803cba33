import { type DomainEvent, Rejected } from '#decider';
import {
  absorbAccounts,
  absorbContacts,
  absorbLeads,
  type Account,
  type AccountCommand,
  type AccountEvent,
  accountStreams,
  type AccountWorld,
  type Contact,
  type ContactCommand,
  type ContactEvent,
  contactStreams,
  type ContactWorld,
  type Lead,
  type LeadCommand,
  type LeadEvent,
  leadStreams,
  type Mergeable,
} from '#domain';
import { type CommandContext, type CommandExecutor, Contended, type Written } from '#event-store';
import { type MergeableStreams } from './merged-records.js';
import { type OrganizationNeighbours } from './organization-neighbours.js';

/** How records of a kind are merged. */
export interface Merging<Command, R extends Mergeable, Event extends DomainEvent, World> {
  readonly streams: MergeableStreams<Command, R, Event, World>;
  /** the command by which a survivor takes in the others */
  readonly absorb: (others: readonly R[], standsAgain: boolean) => Command;
  /** that command reads nothing of it */
  readonly world: World;
}

/** How contacts are merged. */
export const contactMerging: Merging<ContactCommand, Contact, ContactEvent, ContactWorld> = {
  streams: contactStreams,
  absorb: absorbContacts,
  world: { accounts: new Map(), contacts: new Map(), customFields: {} },
};

/** How accounts are merged. */
export const accountMerging: Merging<AccountCommand, Account, AccountEvent, AccountWorld> = {
  streams: accountStreams,
  absorb: absorbAccounts,
  world: { accounts: new Map(), customFields: {} },
};

/** How leads are merged. */
export const leadMerging: Merging<LeadCommand, Lead, LeadEvent, object> = {
  streams: leadStreams,
  absorb: absorbLeads,
  world: {},
};

const MOST_RACES = 3;

/** Brings merges to their end: what the survivor's stream still lacks. The request that merges does it, or a process after a crash. */
export class Merges {
  constructor(
    private readonly executor: CommandExecutor,
    private readonly neighbours: OrganizationNeighbours,
  ) {}

  /**
   * The survivor of a record once it has taken in everybody on the way to it; null where the record stands for itself, and
   * there is nothing to complete. Done before: nothing happens.
   *
   * @throws LogUnavailable UnreadableStream Contended
   */
  async complete<Command, R extends Mergeable, Event extends DomainEvent, World>(
    { streams, absorb, world }: Merging<Command, R, Event, World>,
    id: string,
    context: CommandContext,
  ): Promise<Written<R | null> | null> {
    const { organizationId } = context;
    for (let races = 0; races <= MOST_RACES; races++) {
      const path = await this.neighbours.merged.pathOf(streams, organizationId, id);
      const survivor = path.at(-1);
      if (!survivor || path.length === 1) return null;
      const commands = [{ command: absorb(path.slice(0, -1), survivor.mergedInto !== null) }];
      const execution = { streams, id: survivor.id, recordId: '', commands, context };
      try {
        return await this.executor.execute({ ...execution, world: () => Promise.resolve(world) });
      } catch (error) {
        if (!isMergedMeanwhile(error)) throw error; // the next survivor takes them in
      }
    }
    throw new Contended(`${streams.category} ${id}`);
  }
}

const isMergedMeanwhile = (error: unknown): boolean =>
  error instanceof Rejected && ['contact_merged', 'account_merged', 'lead_merged'].includes(error.code);
