import { Injectable } from '@nestjs/common';
import { type CommandContext, type Via } from '#event-store';
import { requestHash } from '#http';
import { OrganizationKeys } from './organization-keys.js';
import { type WriteRequest } from './write-request.js';

/** Turns what a request carries into what its events will carry. */
@Injectable()
export class CommandContexts {
  constructor(private readonly keys: OrganizationKeys) {}

  /** The context of a request's command. */
  async of(request: WriteRequest): Promise<CommandContext> {
    const { principal, commandId, idempotencyKey, ifMatch, body } = request;
    const context = { ...this.implied(request, commandId), ifMatch };
    if (idempotencyKey === null) return context;
    const secret = await this.keys.of(principal.organizationId);
    return { ...context, idempotencyKey, requestHash: requestHash(secret, body) };
  }

  /** The context of a command that a request implies, under an id of its own, e.g. an imported row's. */
  implied(request: WriteRequest, commandId: string, via?: Via): CommandContext {
    const { principal, why, occurredAt, correlationId, traceparent } = request;
    const { organizationId, actor } = principal;
    return {
      organizationId,
      commandId,
      idempotencyKey: null,
      requestHash: null,
      actor,
      onBehalfOf: null,
      via: via ?? { kind: 'api', id: 'v1' },
      why,
      occurredAt,
      correlationId,
      causationId: commandId,
      depth: 0,
      traceparent,
      ifMatch: null,
    };
  }
}
