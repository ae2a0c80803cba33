import { type DomainEvent } from '#decider';
import { type MembersCommand, type PipelinesCommand, pipelinesStreams, type TeamsCommand, teamsStreams } from '#domain';
import { type Catalogue, type RecordKind } from '#world';
import { type ImportContexts } from './import-context.js';
import { type ImportParts } from './import-parts.js';

type AddMember = Extract<MembersCommand, { type: 'add_member' }>;

/** The organization's catalogue as an import sees it, with what the import makes there. */
export interface Desk {
  /** as of the beginning of the chunk, at least, and with everything that the import made itself */
  catalogue(): Promise<Catalogue>;
  /** What decisions see in place of what is in the log. */
  tried(): Promise<Partial<Catalogue>>;
  /** Accounts that are there for this import alone. */
  readonly accounts: ReadonlySet<string>;
  pipelines(command: PipelinesCommand, name: string): Promise<void>;
  teams(command: TeamsCommand, name: string): Promise<void>;
  member(command: AddMember, name: string): Promise<void>;
}

/** Everything goes to the log. */
export class WritingDesk implements Desk {
  readonly accounts: ReadonlySet<string> = new Set();
  private known: Promise<Catalogue> | null = null;

  constructor(
    private readonly parts: ImportParts,
    private readonly contexts: ImportContexts,
  ) {}

  catalogue(): Promise<Catalogue> {
    return (this.known ??= this.parts.neighbours.catalogue(this.contexts.organizationId));
  }

  tried(): Promise<Partial<Catalogue>> {
    return Promise.resolve({});
  }

  pipelines(command: PipelinesCommand, name: string): Promise<void> {
    return this.give(this.parts.kinds.pipelines, command, name);
  }

  teams(command: TeamsCommand, name: string): Promise<void> {
    return this.give(this.parts.kinds.teams, command, name);
  }

  member(command: AddMember, name: string): Promise<void> {
    return this.give(this.parts.kinds.members, command, name);
  }

  private async give<Command, State, Event extends DomainEvent, World>(
    { streams, world }: RecordKind<Command, State, Event, World>,
    command: Command,
    name: string,
  ): Promise<void> {
    const asked = { commands: [{ command }], world: () => world(this.contexts.organizationId, command, '') };
    await this.parts.executor.execute({ streams, id: '', recordId: '', ...asked, context: this.contexts.of(name) });
    this.known = null;
  }
}

/** Nothing is written: what the import would make is remembered here. */
export class TrialDesk implements Desk {
  readonly accounts = new Set<string>();
  private made: Catalogue | null = null;

  constructor(
    private readonly parts: ImportParts,
    private readonly contexts: ImportContexts,
  ) {}

  async catalogue(): Promise<Catalogue> {
    return (this.made ??= await this.parts.neighbours.catalogue(this.contexts.organizationId));
  }

  tried(): Promise<Partial<Catalogue>> {
    return this.catalogue();
  }

  async pipelines(command: PipelinesCommand, name: string): Promise<void> {
    const catalogue = await this.catalogue();
    const { decider } = pipelinesStreams;
    const events = decider.decide(command, catalogue.pipelines, { ...catalogue, deals: null });
    const pipelines = events.reduce(
      (state, event) => decider.evolve(state, event, this.occurrence(name)),
      catalogue.pipelines,
    );
    this.made = { ...catalogue, pipelines };
  }

  async teams(command: TeamsCommand, name: string): Promise<void> {
    const catalogue = await this.catalogue();
    const { decider } = teamsStreams;
    const events = decider.decide(command, catalogue.teams, { ...catalogue, deals: null });
    const teams = events.reduce((state, event) => decider.evolve(state, event, this.occurrence(name)), catalogue.teams);
    this.made = { ...catalogue, teams };
  }

  async member({ memberId: id, name, role }: AddMember): Promise<void> {
    const catalogue = await this.catalogue();
    const member = { id, name, email: null, role, removal: null };
    this.made = { ...catalogue, members: { ...catalogue.members, [id]: member } };
  }

  private occurrence(name: string) {
    return { occurredAt: new Date().toISOString(), actor: this.contexts.of(name).actor };
  }
}
