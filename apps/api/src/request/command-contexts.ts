import { Inject, Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { v7 } from 'uuid';
import { type CommandContext, type KeyStore, type Via } from '#event-store';
import { commandIdOf, requestHash } from '#http';
import { KEY_STORE } from '../log/tokens.js';
import { type WriteRequest } from './write-request.js';

/** Turns what a request carries into what its events will carry. */
@Injectable()
export class CommandContexts {
  private readonly secrets = new LRUCache<string, Buffer>({ max: 1000 });

  constructor(@Inject(KEY_STORE) private readonly keys: KeyStore) {}

  /** The context of a request's command: its id comes from the Idempotency-Key, or is new. */
  async of(request: WriteRequest): Promise<CommandContext> {
    const { principal, idempotencyKey, method, path } = request;
    const { organizationId, actor } = principal;
    const scope = { organizationId, principalId: actor.id, method, path };
    const commandId = idempotencyKey === null ? v7() : commandIdOf(scope, idempotencyKey);
    const hash = idempotencyKey === null ? null : requestHash(await this.secretOf(organizationId), request.body);
    return { ...this.spontaneous(request, commandId), idempotencyKey, requestHash: hash, ifMatch: request.ifMatch };
  }

  /** The context of a command that a request implies, under an id of its own, e.g. an imported row's. */
  spontaneous(request: WriteRequest, commandId: string, via?: Via): CommandContext {
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
    const { secret } = await this.keys.keyOf(`organization:${organizationId}`);
    this.secrets.set(organizationId, secret);
    return secret;
  }
}
