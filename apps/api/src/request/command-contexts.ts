import { Inject, Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { type CommandContext, type KeyStore, organizationSubject, type Via } from '#event-store';
import { requestHash } from '#http';
import { KEY_STORE } from '../log/tokens.js';
import { type WriteRequest } from './write-request.js';

/** Turns what a request carries into what its events will carry. */
@Injectable()
export class CommandContexts {
  private readonly secrets = new LRUCache<string, Buffer>({ max: 1000 });

  constructor(@Inject(KEY_STORE) private readonly keys: KeyStore) {}

  /** The context of a request's command. */
  async of(request: WriteRequest): Promise<CommandContext> {
    const { principal, commandId, idempotencyKey, ifMatch, body } = request;
    const context = { ...this.implied(request, commandId), ifMatch };
    if (idempotencyKey === null) return context;
    const secret = await this.secretOf(principal.organizationId);
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

  private async secretOf(organizationId: string): Promise<Buffer> {
    const known = this.secrets.get(organizationId);
    if (known) return known;
    const { secret } = await this.keys.keyOf(organizationSubject(organizationId));
    this.secrets.set(organizationId, secret);
    return secret;
  }
}
