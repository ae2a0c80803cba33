import { Injectable } from '@nestjs/common';
import { type DomainEvent } from '#decider';
import { type Mergeable, type Organization } from '#domain';
import { type CommandContext, CommandExecutor, type Written } from '#event-store';
import { HttpProblem } from '#http';
import { Merges, type Merging, OrganizationNeighbours } from '#world';
import { type Created, Creations } from '../log/creations.js';
import { RecordCommands } from '../log/record-commands.js';
import { type WriteRequest } from '../request/write-request.js';

/** People and companies alike: what commands to a kind of them need. */
export interface PartyKind<Command, R extends Mergeable, Event extends DomainEvent, World> {
  readonly merging: Merging<Command, R, Event, World>;
  readonly world: (organization: Organization, id: string, command: Command) => Promise<World>;
  readonly merge: (intoId: string) => Command;
  readonly merged: 'contact_merged' | 'account_merged';
  /** the fact that holds the id, e.g. `contactId` */
  readonly idFact: string;
}

/** A party that is to be made. */
export interface PartyCreation<Command> {
  readonly recordId: string;
  readonly externalId: string | undefined;
  readonly command: (recordId: string) => Command;
}

/** Who asks, and what the events will carry of it. */
export interface Asked {
  readonly request: WriteRequest;
  readonly context: CommandContext;
}

/** How commands to contacts and accounts are decided. */
@Injectable()
export class PartyCommands {
  constructor(
    private readonly records: RecordCommands,
    private readonly executor: CommandExecutor,
    private readonly creations: Creations,
    private readonly merges: Merges,
    private readonly neighbours: OrganizationNeighbours,
  ) {}

  /** Makes a record. The answer is the new one, or the one that has the external id. */
  create<Command, R extends Mergeable, Event extends DomainEvent, World>(
    kind: PartyKind<Command, R, Event, World>,
    { recordId, externalId, command }: PartyCreation<Command>,
    asked: Asked,
  ): Promise<Created<R | null>> {
    const { streams } = kind.merging;
    const { organizationId } = asked.context;
    return this.creations.create<R | null>({
      kind: streams.category,
      externalId,
      recordId,
      context: asked.context,
      check: (id) => this.check(kind, id, command(id), organizationId),
      create: (id) => this.write(kind, id, command(id), { ...asked, isNew: true }),
      load: (id) => this.executor.load(streams, organizationId, id),
      isDeleted: () => false,
    });
  }

  /** Makes a record that has no external id. */
  make<Command, R extends Mergeable, Event extends DomainEvent, World>(
    kind: PartyKind<Command, R, Event, World>,
    id: string,
    command: Command,
    asked: Asked,
  ): Promise<Written<R | null>> {
    return this.write(kind, id, command, { ...asked, isNew: true });
  }

  /** Changes a record. */
  change<Command, R extends Mergeable, Event extends DomainEvent, World>(
    kind: PartyKind<Command, R, Event, World>,
    id: string,
    command: Command,
    asked: Asked,
  ): Promise<Written<R | null>> {
    return this.write(kind, id, command, { ...asked, isNew: false });
  }

  /**
   * Merges a record into another one: first its own stream, which is final, then the survivor's, which takes it in. Whoever
   * repeats the request after a crash between the two completes it, or the reactor does.
   */
  async merge<Command, R extends Mergeable, Event extends DomainEvent, World>(
    kind: PartyKind<Command, R, Event, World>,
    { id, intoId }: { readonly id: string; readonly intoId: string },
    asked: Asked,
  ): Promise<Written<R | null>> {
    await this.change(kind, id, kind.merge(intoId), asked);
    const context = { ...asked.context, ifMatch: null, occurredAt: null };
    const written = await this.merges.complete(kind.merging, id, context);
    if (written?.state && written.state.id !== id) return written;
    throw new HttpProblem(kind.merged, { [kind.idFact]: intoId, intoId: id }); // the other one was merged into it meanwhile
  }

  /** Decides a creation without writing it. @throws as the decision */
  async check<Command, R extends Mergeable, Event extends DomainEvent, World>(
    { merging: { streams }, world }: PartyKind<Command, R, Event, World>,
    id: string,
    command: Command,
    organizationId: string,
  ): Promise<void> {
    const { organization } = await this.neighbours.catalogue(organizationId);
    streams.decider.decide(command, streams.decider.initialState, await world(organization, id, command));
  }

  private write<Command, R extends Mergeable, Event extends DomainEvent, World>(
    { merging: { streams }, world }: PartyKind<Command, R, Event, World>,
    id: string,
    command: Command,
    { request, context, isNew }: Asked & { readonly isNew: boolean },
  ): Promise<Written<R | null>> {
    return this.records.execute({
      ...{ streams, id, recordId: '', commands: [command], request, context, isNew },
      world: ({ organization }) => world(organization, id, command),
    });
  }
}
