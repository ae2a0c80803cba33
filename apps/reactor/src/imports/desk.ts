import { type MembersCommand, type PipelinesCommand, pipelinesStreams, type TeamsCommand, teamsStreams } from '#domain';
import { type Catalogue } from '#world';
import { type ImportContexts } from './import-context.js';
import { type ImportParts } from './import-parts.js';

type AddMember = Extract<MembersCommand, { type: 'add_member' }>;

/** The organization's catalogue as an import sees it, with what the import makes there. */
export interface Desk {
  catalogue(): Promise<Catalogue>;
  /** Accounts that are there for this import alone. */
  readonly accounts: ReadonlySet<string>;
  pipelines(command: PipelinesCommand, name: string): Promise<void>;
  teams(command: TeamsCommand, name: string): Promise<void>;
  member(command: AddMember, name: string): Promise<void>;
}

/** Everything goes to the log. */
export class WritingDesk implements Desk {
  readonly accounts: ReadonlySet<string> = new Set();

  constructor(
    private readonly parts: ImportParts,
    private readonly contexts: ImportContexts,
  ) {}

  catalogue(): Promise<Catalogue> {
    return this.parts.neighbours.catalogue(this.contexts.organizationId);
  }

  async pipelines(command: PipelinesCommand, name: string): Promise<void> {
    const { streams, world } = this.parts.kinds.pipelines;
    const asked = { commands: [{ command }], world: () => world(this.contexts.organizationId, command, '') };
    await this.parts.executor.execute({ streams, id: '', recordId: '', ...asked, context: this.contexts.of(name) });
  }

  async teams(command: TeamsCommand, name: string): Promise<void> {
    const { streams, world } = this.parts.kinds.teams;
    const asked = { commands: [{ command }], world: () => world(this.contexts.organizationId, command, '') };
    await this.parts.executor.execute({ streams, id: '', recordId: '', ...asked, context: this.contexts.of(name) });
  }

  async member(command: AddMember, name: string): Promise<void> {
    const { streams, world } = this.parts.kinds.members;
    const asked = { commands: [{ command }], world: () => world(this.contexts.organizationId, command, '') };
    await this.parts.executor.execute({ streams, id: '', recordId: '', ...asked, context: this.contexts.of(name) });
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
