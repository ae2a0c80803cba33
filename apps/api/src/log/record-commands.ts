import { Injectable } from '@nestjs/common';
import { type DomainEvent } from '#decider';
import { type CommandContext, CommandExecutor, type StreamType, type Written } from '#event-store';
import { type Catalogue, OrganizationNeighbours } from '#world';
import { CommandContexts } from '../request/command-contexts.js';
import { requireIfMatch } from '../request/require-if-match.js';
import { type WriteRequest } from '../request/write-request.js';

/** Commands to one record, and what they read besides its stream. */
export interface RecordChange<Command, State, Event extends DomainEvent, World> {
  readonly streams: StreamType<Command, State, Event, World>;
  /** of the stream; empty where there is one per organization */
  readonly id: string;
  /** within the stream; empty where the stream is one record */
  readonly recordId: string;
  readonly commands: readonly Command[];
  readonly request: WriteRequest;
  readonly world: (catalogue: Catalogue) => World | Promise<World>;
  /** whether the caller may do it, as the executor asks @defaultValue everybody whom the route lets in */
  readonly admit?: (commands: readonly Command[], state: State, world: World) => void;
  /** the record does not exist yet: there is no revision to match */
  readonly isNew?: boolean;
  /** @defaultValue the request's own */
  readonly context?: CommandContext;
}

/** How commands to any record are decided in an organization that exists. */
@Injectable()
export class RecordCommands {
  constructor(
    private readonly executor: CommandExecutor,
    private readonly contexts: CommandContexts,
    private readonly neighbours: OrganizationNeighbours,
  ) {}

  /** @throws `organization_not_found`, `if_match_required`, and as the executor */
  async execute<Command, State, Event extends DomainEvent, World>(
    change: RecordChange<Command, State, Event, World>,
  ): Promise<Written<State>> {
    const { streams, id, recordId, commands, request, world, isNew = false } = change;
    return this.executor.execute({
      streams,
      id,
      recordId,
      commands: commands.map((command) => ({ command })),
      isNew: isNew && id !== '',
      ...(change.admit && { admit: change.admit }),
      context: change.context ?? (await this.contexts.of(request)),
      world: async () => {
        const catalogue = await this.neighbours.catalogue(request.principal.organizationId);
        if (!isNew) requireIfMatch(catalogue.organization, request);
        return world(catalogue);
      },
    });
  }
}
