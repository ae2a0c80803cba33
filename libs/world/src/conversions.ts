import { v5 } from 'uuid';
import { type DomainEvent, Rejected } from '#decider';
import { accountStreams, contactStreams, type CreateOpportunity, type Making, opportunityStreams } from '#domain';
import { type CommandContext, type CommandExecutor, type Execution } from '#event-store';
import { OpportunityWorlds } from './opportunity-worlds.js';
import { type OrganizationNeighbours } from './organization-neighbours.js';
import { AccountWorlds, ContactWorlds } from './record-worlds.js';

/** Its commands come again under the same ids: what a process derives is remembered for ever. */
const via = { kind: 'process', id: 'lead-conversion' } as const;

/**
 * Makes what the conversion of a lead makes: account, contact, deal. The request that converts does it, or a process after a
 * crash: under ids of commands that follow from the lead, so that each is made once, whoever comes first.
 */
export class Conversions {
  private readonly accounts: AccountWorlds;
  private readonly contacts: ContactWorlds;
  private readonly deals: OpportunityWorlds;

  constructor(
    private readonly executor: CommandExecutor,
    private readonly neighbours: OrganizationNeighbours,
  ) {
    this.accounts = new AccountWorlds(neighbours);
    this.contacts = new ContactWorlds(neighbours);
    this.deals = new OpportunityWorlds(neighbours);
  }

  /**
   * Made before: nothing happens. The log position of the last one; null where nothing is to be made. A deal whose place was
   * taken away since the lead was converted begins in the default pipeline, nobody's.
   *
   * @throws Rejected LogUnavailable UnreadableStream Contended
   */
  async complete(leadId: string, { newAccount, newContact, deal }: Making, context: CommandContext) {
    const [account, contact] = [
      newAccount && (await this.make(leadId, context, this.accountOf(newAccount, context))),
      newContact && (await this.make(leadId, context, this.contactOf(newContact, context))),
    ];
    if (!deal) return contact ?? account;
    return this.make(leadId, context, this.dealOf(deal, context)).catch((error: unknown) => {
      if (!(error instanceof Rejected)) throw error;
      return this.make(leadId, context, this.dealOf(withoutPlace(deal), context));
    });
  }

  private async make<Command, State, Event extends DomainEvent, World>(
    leadId: string,
    context: CommandContext,
    what: Pick<Execution<Command, State, Event, World>, 'streams' | 'id' | 'commands' | 'world'>,
  ): Promise<bigint> {
    const commandId = v5(`lead-conversion/${what.streams.category}`, leadId);
    const repeated = { commandId, idempotencyKey: null, requestHash: null, ifMatch: null, via };
    const made = { ...context, ...repeated };
    const { position } = await this.executor.execute({ ...what, recordId: '', context: made });
    return position;
  }

  private accountOf(command: NonNullable<Making['newAccount']>, { organizationId }: CommandContext) {
    const id = command.accountId;
    const world = async () => this.accounts.of(await this.organization(organizationId), id, command);
    return { streams: accountStreams, id, commands: [{ command }], world };
  }

  private contactOf(command: NonNullable<Making['newContact']>, { organizationId }: CommandContext) {
    const id = command.contactId;
    const world = async () => this.contacts.of(await this.organization(organizationId), id, command);
    return { streams: contactStreams, id, commands: [{ command }], world };
  }

  private dealOf(command: CreateOpportunity, { organizationId }: CommandContext) {
    const world = () => this.deals.of(organizationId, [command]);
    return { streams: opportunityStreams, id: command.opportunityId, commands: [{ command }], world };
  }

  private async organization(organizationId: string) {
    return (await this.neighbours.catalogue(organizationId)).organization;
  }
}

const withoutPlace = ({ opportunityId, leadId, contactId, accountId, name, description }: CreateOpportunity) => ({
  ...{ type: 'create_opportunity' as const, opportunityId },
  ...(leadId !== undefined && { leadId }),
  ...(contactId !== undefined && { contactId }),
  ...(accountId !== undefined && { accountId }),
  ...(name !== undefined && { name }),
  ...(description !== undefined && { description }),
});
