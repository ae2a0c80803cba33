import { Injectable } from '@nestjs/common';
import { Rejected } from '#decider';
import { type CommandContext, ExternalIds, type Loaded, type Written } from '#event-store';

/** How a record of a kind is made, once per external id. */
export interface Creation<State> {
  /** the category of its streams */
  readonly kind: string;
  readonly externalId: string | undefined;
  /** the caller's, or derived from the command */
  readonly recordId: string;
  readonly context: CommandContext;
  /** decides without writing: throws what would be refused */
  readonly check: (recordId: string) => Promise<void>;
  readonly create: (recordId: string) => Promise<Written<State>>;
  readonly load: (recordId: string) => Promise<Loaded<State>>;
  readonly isDeleted: (state: State) => boolean;
}

/** A record that was made, or the one that holds the external id already. */
export interface Created<State> {
  readonly recordId: string;
  readonly written: Written<State>;
  readonly isNew: boolean;
}

/** Makes records. One with an external id is checked whole, then the id is reserved, then it is made under the id that holds. */
@Injectable()
export class Creations {
  constructor(private readonly externalIds: ExternalIds) {}

  async create<State>(creation: Creation<State>): Promise<Created<State>> {
    const { externalId, recordId } = creation;
    if (externalId === undefined) return { recordId, written: await creation.create(recordId), isNew: true };
    const held = await this.externalIds.find(creation.context.organizationId, {
      kind: creation.kind,
      value: externalId,
    });
    if (held === null) await creation.check(recordId);
    return this.createOnce(creation, externalId);
  }

  private async createOnce<State>(creation: Creation<State>, value: string): Promise<Created<State>> {
    const id = { kind: creation.kind, value };
    const { recordId } = await this.externalIds.reserve(id, creation.recordId, creation.context);
    try {
      return { recordId, written: await creation.create(recordId), isNew: true };
    } catch (error) {
      const holder = await holderAfter(error, recordId, creation);
      if (holder) return holder;
      await this.externalIds.release(id, recordId, creation.context);
      return this.createOnce(creation, value);
    }
  }
}

/** The record that holds the external id; null where it was deleted and only its release was lost. Throws any other error. */
async function holderAfter<State>(
  error: unknown,
  recordId: string,
  creation: Creation<State>,
): Promise<Created<State> | null> {
  if (!(error instanceof Rejected)) throw error;
  const loaded = await creation.load(recordId);
  const { state, position } = loaded;
  if (creation.isDeleted(state) && recordId !== creation.recordId) return null;
  if (error.code !== 'already_exists') throw error;
  return { recordId, written: { state, revision: loaded.revisionOf(''), position, changed: false }, isNew: false };
}
