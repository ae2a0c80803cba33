import { type Logger } from 'pino';
import { type Instant, Rejected } from '#decider';
import { type Backoff, type CommandContext, type Moment } from '#event-store';
import { type DealsOf } from '#projections';
import { type Catalogue, type CommandOf, type KindName, type StateOf } from '#world';
import { type Cause, contextOf } from './cause.js';
import { type Commands } from './commands.js';
import { type Patience } from './patience.js';

/** What came of a command: the log position at which it stands; or the code of the rule that refused it. */
export type Outcome = { readonly position: bigint; readonly refused: null } | { readonly refused: string };

/** What tells a command apart from the process's others of the same cause, and which refusals are foreseen. */
interface Aim {
  /** @defaultValue the id of the stream */
  readonly target?: string;
  /** codes that the process deals with itself; others are logged */
  readonly foreseen?: readonly string[];
}

/** What effects are made with. */
export interface Means {
  readonly commands: Commands;
  readonly patience: Patience;
  readonly logger: Logger;
}

/** Everything a process can do because of one event: once, however often it is asked for, and however long it takes. */
export class Effects {
  constructor(
    private readonly means: Means,
    private readonly process: string,
    readonly cause: Cause,
  ) {}

  /** @param id of the stream; empty where there is one per organization */
  give<K extends KindName>(kind: K, id: string, command: CommandOf<K>, aim: Aim = {}): Promise<Outcome> {
    return this.write(command.type, { target: id, ...aim }, (context) =>
      this.means.commands.give(kind, id, command, context),
    );
  }

  /** Any other write: it must do nothing where it was done before. */
  once(
    name: string,
    target: string,
    write: (commands: Commands, context: CommandContext) => Promise<bigint>,
  ): Promise<Outcome> {
    return this.write(name, { target }, (context) => write(this.means.commands, context));
  }

  /** The catalogue at the head of the log. */
  catalogue(): Promise<Catalogue> {
    return this.read('catalogue', (commands) => commands.catalogue(this.cause.organizationId));
  }

  /** The catalogue as of the cause, at least. */
  knownCatalogue(): Promise<Catalogue> {
    return this.read('catalogue', (commands) => commands.catalogues.of(this.cause.organizationId));
  }

  /** The record as of now. */
  load<K extends KindName>(kind: K, id: string): Promise<StateOf<K>> {
    return this.read(kind, (commands) => commands.load(kind, this.cause.organizationId, id));
  }

  /** The record as of a revision, at least: not read where this process wrote it. */
  knownRecord<K extends KindName>(kind: K, id: string, revision: bigint): Promise<StateOf<K>> {
    return this.read(kind, (commands) => commands.load(kind, this.cause.organizationId, id, revision));
  }

  /** The record as it was at a moment. */
  loadAsOf<K extends KindName>(kind: K, id: string, moment: Moment): Promise<StateOf<K>> {
    const { organizationId } = this.cause;
    return this.read(kind, (commands) => commands.loadAsOf(kind, { organizationId, id }, moment));
  }

  /** Some of the deals that are filed so, in a read model that has reached a position of the log. */
  deals(of: DealsOf, after: bigint): Promise<readonly string[]> {
    return this.read('deals', (commands) => commands.dealIds.of(this.cause.organizationId, of, after));
  }

  /** Who a contact is now: itself, or whom it was merged into. */
  presentContact(id: string): Promise<string> {
    return this.read('contact', (commands) => commands.presentContact(this.cause.organizationId, id));
  }

  /** Some of the leads that have the status, in a read model that has reached a position of the log. */
  leadsOfStatus(statusId: string, after: bigint): Promise<readonly string[]> {
    return this.read('leads', (commands) => commands.leadsOfStatus.idsOf(this.cause.organizationId, statusId, after));
  }

  /** The jobs of a deal that wait for a person, in a read model that has reached a position of the log. */
  pendingJobs(opportunityId: string, after: bigint): Promise<readonly string[]> {
    const { organizationId } = this.cause;
    return this.read('jobs', (commands) => commands.jobs.pendingOf(organizationId, opportunityId, { after }));
  }

  /** Waits until the instant, or, where the clock is far from it, for so long at most (milliseconds). */
  until(instant: Instant, most: number): Promise<void> {
    return this.means.patience.pause(Math.min(Date.parse(instant) - Date.now(), most));
  }

  /** Waits before something is looked at again. */
  backOff(backoff: Backoff): Promise<void> {
    return this.means.patience.backOff(backoff);
  }

  private read<T>(what: string, task: (commands: Commands) => Promise<T>): Promise<T> {
    return this.means.patience.with(this.about(what), () => task(this.means.commands));
  }

  private async write(
    command: string,
    { target, foreseen = [] }: Aim & { readonly target: string },
    task: (context: CommandContext) => Promise<bigint>,
  ): Promise<Outcome> {
    const about = { ...this.about(command), target };
    try {
      const context = contextOf(this.process, target, this.cause);
      return { position: await this.means.patience.with(about, () => task(context)), refused: null };
    } catch (error) {
      if (!(error instanceof Rejected)) throw error;
      const { code, facts } = error;
      if (!foreseen.includes(code)) this.means.logger.error({ ...about, code, facts }, 'refused: it is left as it is');
      return { refused: code };
    }
  }

  private about(command: string): { readonly process: string; readonly command: string; readonly event: string } {
    return { process: this.process, command, event: this.cause.eventId };
  }
}
