import { v5 } from 'uuid';
import { type CommandContext, type RecordedEvent } from '#event-store';

/** What the commands of an import carry: who asked for it, and that it is they who act through it. */
export class ImportContexts {
  constructor(
    readonly importId: string,
    private readonly event: RecordedEvent,
  ) {}

  get organizationId(): string {
    return this.event.metadata.organizationId;
  }

  /** What was recorded up to here, the import sees. */
  get position(): bigint {
    return this.event.position;
  }

  /** The context of a command, which has its effect once, however often it is given. @param name of the command in the import */
  of(name: string): CommandContext {
    const { metadata, id } = this.event;
    return {
      ...{ organizationId: metadata.organizationId, commandId: v5(name, this.importId), actor: metadata.actor },
      ...{ idempotencyKey: null, requestHash: null, onBehalfOf: null, why: null, occurredAt: null, ifMatch: null },
      ...{ via: { kind: 'import', id: this.importId }, correlationId: this.importId, causationId: id },
      ...{ depth: 0, traceparent: metadata.traceparent },
    };
  }
}
