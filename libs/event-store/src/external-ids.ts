import { type CommandContext } from './command-context.js';
import { type EventLog } from './log/event-log.js';

/** Who holds an external id. */
export interface Reservation {
  readonly recordId: string;
  /** whether this call reserved it; false: it is held already, by this record or another */
  readonly isNew: boolean;
}

/** An external id: unique per kind of record and organization. */
export interface ExternalId {
  /** the category of the records, e.g. `opportunity` */
  readonly kind: string;
  readonly value: string;
}

/** External ids, each in a stream of its own that does not show the id's clear value. */
export class ExternalIds {
  constructor(log: EventLog) {
    void log;
  }

  /** Reserves the external id for the record, unless one holds it. @throws LogUnavailable Contended */
  reserve(externalId: ExternalId, recordId: string, context: CommandContext): Promise<Reservation> {
    return Promise.reject(new Error(externalId.value + recordId + context.commandId));
  }

  /** Frees the external id if the record holds it. @throws LogUnavailable Contended */
  release(externalId: ExternalId, recordId: string, context: CommandContext): Promise<void> {
    return Promise.reject(new Error(externalId.value + recordId + context.commandId));
  }

  /** The record that holds the external id; null: none. @throws LogUnavailable */
  find(organizationId: string, externalId: ExternalId): Promise<string | null> {
    return Promise.reject(new Error(externalId.value + organizationId));
  }
}
