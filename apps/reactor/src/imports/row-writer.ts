import { v5 } from 'uuid';
import { type DomainEvent, Rejected } from '#decider';
import { type CommandContext, type Execution, type Loaded, streamName } from '#event-store';
import { type Entry } from '#import-rows';
import { type ImportContexts } from './import-context.js';
import { type ImportParts } from './import-parts.js';
import { type RowKind } from './row-kind.js';

/** What became of a row. */
export interface RowOutcome {
  readonly outcome: 'created' | 'restored' | 'unchanged';
  readonly id: string;
}

/** Makes the record of a row: once per key, or, without one, once for all that the row says. */
export class RowWriter<Command, State, Event extends DomainEvent, World> {
  constructor(
    private readonly parts: ImportParts,
    private readonly kind: RowKind<Command, State, Event, World>,
    private readonly contexts: ImportContexts,
  ) {}

  /** The name of the row's command is its line: who does it again finds what it did. @throws Rejected WrongValue */
  async write(entry: Entry, line: number): Promise<RowOutcome> {
    const id = this.idOf(entry);
    const planned = await this.execution(entry, id, this.contexts.of(`row/${line}`));
    await this.checkNew(entry, planned);
    return entry.externalId === '' ? this.create(entry, planned) : this.createOnce(entry, planned);
  }

  /** What `write` would do; writes nothing. It does not see other rows of the file. @throws Rejected WrongValue */
  async preview(entry: Entry, line: number): Promise<RowOutcome> {
    const id = (await this.holderOf(entry)) ?? this.idOf(entry);
    if (this.isThere(await this.load(id))) return { outcome: 'unchanged', id };
    await this.check(entry, await this.execution(entry, id, this.contexts.of(`row/${line}`)));
    return { outcome: 'created', id };
  }

  /** Makes the record under the id that holds the external id. */
  private async createOnce(entry: Entry, planned: Execution<Command, State, Event, World>): Promise<RowOutcome> {
    const { id, context } = planned;
    const key = { kind: this.kind.streams.category, value: entry.externalId };
    for (let wanted = id; ;) {
      const { recordId, isNew } = await this.parts.externalIds.reserve(key, wanted, context);
      const execution = recordId === id ? planned : await this.execution(entry, recordId, context);
      const made = isNew ? await this.createUnlessUndone(execution) : await this.foundOrCreated(execution);
      if (made) return made;
      await this.parts.externalIds.release(key, recordId, context);
      wanted = nextId(recordId);
    }
  }

  private async create(entry: Entry, execution: Execution<Command, State, Event, World>): Promise<RowOutcome> {
    const made = await this.foundOrCreated(execution);
    return made ?? this.create(entry, await this.execution(entry, nextId(execution.id), execution.context));
  }

  /** It is looked for before it is made: a row that is not new has its record. */
  private async foundOrCreated(execution: Execution<Command, State, Event, World>): Promise<RowOutcome | null> {
    const loaded = await this.load(execution.id);
    return this.isThere(loaded) ? this.known(execution, loaded) : this.createUnlessUndone(execution);
  }

  /** null: the record was deleted by undoing an import, and is made anew under another id. */
  private async createUnlessUndone(execution: Execution<Command, State, Event, World>): Promise<RowOutcome | null> {
    const { id } = execution;
    try {
      await this.parts.executor.execute(execution);
      return { outcome: 'created', id };
    } catch (error) {
      if (!(error instanceof Rejected)) throw error;
      const loaded = await this.load(id);
      if (this.isThere(loaded)) return this.known(execution, loaded);
      if (loaded.revision >= 0n && (await this.wasUndone(id))) return null;
      throw error;
    }
  }

  private async known({ id, context }: Execution<Command, State, Event, World>, loaded: Loaded<State>) {
    if (loaded.hasTaken(context.commandId)) return { outcome: 'created', id } as const;
    const restored = await this.kind.restore?.(id, loaded, { ...context, commandId: v5('restore', context.commandId) });
    return { outcome: restored ? 'restored' : 'unchanged', id } as const;
  }

  private isThere({ state, revision }: Loaded<State>): boolean {
    return revision >= 0n && !this.kind.isDeleted?.(state);
  }

  /** A row that would be refused takes no external id, unless there is a record of it: then it changes nothing. */
  private async checkNew(entry: Entry, planned: Execution<Command, State, Event, World>): Promise<void> {
    try {
      await this.check(entry, planned);
    } catch (error) {
      if (!(error instanceof Rejected)) throw error;
      const holder = entry.externalId === '' ? planned.id : await this.holderOf(entry);
      if (holder === null || (await this.load(holder)).revision < 0n) throw error;
    }
  }

  private async check(entry: Entry, planned: Execution<Command, State, Event, World>): Promise<void> {
    const state = await this.parts.executor.preview(planned); // in an optional call it would be left out with it
    this.kind.check?.(entry, state);
  }

  /** The first decision reads what its preview read; one that is decided again reads anew. */
  private async execution(
    entry: Entry,
    id: string,
    context: CommandContext,
  ): Promise<Execution<Command, State, Event, World>> {
    const { kind } = this;
    const commands = await kind.commandsOf(entry, id);
    let asked = 0;
    let first: Promise<World> | null = null;
    const world = (all: readonly Command[]) => (asked++ < 2 ? (first ??= kind.world(all, id)) : kind.world(all, id));
    return { streams: kind.streams, id, recordId: '', commands, context, isNew: true, world };
  }

  private load(id: string) {
    return this.parts.executor.load(this.kind.streams, this.contexts.organizationId, id);
  }

  private async holderOf({ externalId }: Entry): Promise<string | null> {
    if (externalId === '') return null;
    const key = { kind: this.kind.streams.category, value: externalId };
    return this.parts.externalIds.find(this.contexts.organizationId, key);
  }

  private async wasUndone(id: string): Promise<boolean> {
    const name = streamName(this.kind.streams.category, this.contexts.organizationId, id);
    let undone = false;
    for await (const { event, metadata } of this.parts.log.readStream(name)) {
      if (event.type !== 'command_noted') undone = metadata.via.kind === 'import';
    }
    return undone;
  }

  /** The same for the same key, or the same row, in every import of the organization. */
  private idOf({ externalId, fingerprint }: Entry): string {
    const { category } = this.kind.streams;
    const key = externalId === '' ? `row/${fingerprint}` : externalId;
    return v5(category, v5(`import/${category}/${key}`, this.contexts.organizationId));
  }
}

/** Of the record that takes the place of one that was undone. */
const nextId = (id: string): string => v5('again', id);
