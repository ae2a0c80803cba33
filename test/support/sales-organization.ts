import { type Decider, type DomainEvent, Rejected } from '#decider';
import {
  accountStreams,
  type AccountEvent,
  contactStreams,
  type ContactEvent,
  membersStreams,
  type OpportunityCommand,
  opportunityStreams,
  type OpportunityWorld,
  type OrganizationEvent,
  organizationStreams,
  pipelinesStreams,
  presets,
  teamsStreams,
} from '#domain';
import { type InMemoryLog } from './in-memory-log.js';

type Streams<Command, State, Event extends DomainEvent, World> = {
  readonly category: string;
  readonly decider: Decider<Command, State, Event, World>;
};

/** An organization that sells: two teams, three pipelines, a few people, all of it decided by the domain. */
export class SalesOrganization {
  readonly world: OpportunityWorld;
  private readonly deals = new Map<string, ReturnType<typeof opportunityStreams.decider.evolve>>();
  private at = Date.parse('2026-03-01T08:00:00.000Z');

  constructor(
    private readonly log: InMemoryLog,
    readonly organizationId: string,
  ) {
    const organization = this.decided(
      organizationStreams,
      [
        {
          type: 'create_organization',
          organizationId,
          name: 'Acme',
          timeZone: 'Europe/Berlin',
          currency: 'USD',
          locale: 'en',
        },
      ],
      {},
    );
    if (!organization) throw new Error('there is no organization');
    const pipelines = this.decided(
      pipelinesStreams,
      presets.slice(0, 3).map((preset) => ({
        type: 'define_pipeline' as const,
        ...preset,
        pipelineId: preset.name,
        stages: preset.stages.map((stage) => ({ ...stage, id: `${preset.name}/${stage.name}` })),
      })),
      { organization, teams: teamsStreams.decider.initialState, deals: null },
    );
    const { members } = this.decided(
      membersStreams,
      ['ann', 'ben', 'cat'].map(
        (memberId) => ({ type: 'add_member', memberId, name: memberId, role: 'closer' }) as const,
      ),
      { teams: teamsStreams.decider.initialState, agentIds: new Set<string>(), deals: null },
    );
    const [first = '', second = ''] = Object.keys(pipelines.byId);
    const teams = this.decided(
      teamsStreams,
      [
        { type: 'add_team', teamId: 'north', name: 'North', pipelineId: first, memberIds: ['ann', 'ben'] },
        { type: 'add_team', teamId: 'south', name: 'South', pipelineId: second, memberIds: ['ben', 'cat'] },
      ],
      { pipelines, members, deals: null },
    );
    this.addContacts();
    this.world = {
      organization,
      pipelines,
      members,
      teams,
      contacts: new Map(['zoe', 'yan'].map((id) => [id, id])),
      accounts: new Map([['globex', 'globex']]),
      conversationIds: new Set(['chat']),
      agentIds: new Set(['bot']),
      customFields: { size: { id: 'size', name: 'Size', kind: 'choice', choices: ['large', 'small'] } },
    };
  }

  /** Decides the command and appends what it makes happen; a refused one changes nothing. */
  run(dealId: string, command: OpportunityCommand, minutesLater = 1): void {
    this.at += minutesLater * 60_000;
    const state = this.deals.get(dealId) ?? opportunityStreams.decider.initialState;
    const events = this.decide(opportunityStreams.decider, command, state);
    this.deals.set(dealId, this.append(opportunityStreams, dealId, events, state));
  }

  /** From now on its days are of another time zone. */
  moveTo(timeZone: string): void {
    const { organization } = this.world;
    const event: OrganizationEvent = { type: 'time_zone_set', data: { timeZone, previous: organization.timeZone } };
    this.append(organizationStreams, '', [event], organization);
  }

  private decide<State, Event extends DomainEvent>(
    decider: Decider<OpportunityCommand, State, Event, OpportunityWorld>,
    command: OpportunityCommand,
    state: State,
  ): readonly Event[] {
    try {
      return decider.decide(command, state, this.world);
    } catch (error) {
      if (error instanceof Rejected) return [];
      throw error;
    }
  }

  private decided<Command, State, Event extends DomainEvent, World>(
    streams: Streams<Command, State, Event, World>,
    commands: readonly Command[],
    world: World,
  ): State {
    return commands.reduce(
      (state, command) => this.append(streams, '', streams.decider.decide(command, state, world), state),
      streams.decider.initialState,
    );
  }

  private append<State, Event extends DomainEvent>(
    { category, decider }: Streams<never, State, Event, never>,
    id: string,
    events: readonly Event[],
    before: State,
  ): State {
    return events.reduce((state, event) => {
      const occurredAt = new Date(this.at).toISOString();
      const { metadata } = this.log.append({ organizationId: this.organizationId, category, id, event, occurredAt });
      return decider.evolve(state, event, metadata);
    }, before);
  }

  private addContacts(): void {
    const made = { externalId: null, accountId: null, emails: [], phones: [], customFields: {}, deal: null };
    for (const [contactId, name] of [
      ['zoe', 'Zoe Zimmer'],
      ['yan', 'Yan Young'],
    ] as const) {
      const event: ContactEvent = { type: 'contact_created', data: { ...made, contactId, name } };
      this.append(contactStreams, contactId, [event], null);
    }
    const nothing = { sector: null, location: null, employees: null, revenue: null, parentId: null };
    const data = { accountId: 'globex', externalId: null, name: 'Globex', domains: [], customFields: {}, ...nothing };
    const event: AccountEvent = { type: 'account_created', data };
    this.append(accountStreams, 'globex', [event], null);
  }
}
