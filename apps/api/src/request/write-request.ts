import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import { v7 } from 'uuid';
import { type Principal } from '#auth';
import { commandIdOf, HttpProblem, idempotencyKeyOf, revisionOf, traceparentOf } from '#http';
import { principalOf } from './caller.js';
import { headerOf, pathOf } from './header-of.js';

/** What any write carries besides what it wants. */
export interface WriteRequest {
  readonly principal: Principal;
  readonly body: unknown;
  readonly idempotencyKey: string | null;
  /** from the Idempotency-Key, or new */
  readonly commandId: string;
  /** null: decide on the latest state */
  readonly ifMatch: bigint | null;
  readonly why: string | null;
  /** why an AI agent wants it, and the conversation that it concluded it from */
  readonly rationale: string | null;
  readonly fromConversationId: string | null;
  /** the caller's time, where it may backdate */
  readonly occurredAt: string | null;
  readonly correlationId: string;
  readonly traceparent: string | null;
}

/** What the request carries besides what it wants, as a parameter of a route. */
export const Sent = createParamDecorator((_: unknown, context: ExecutionContext) =>
  writeRequestOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

function writeRequestOf(request: FastifyRequest): WriteRequest {
  const principal = principalOf(request);
  const { occurredAt, ...statements } = statementsIn(request.body);
  const { method } = request;
  const path = pathOf(request);
  const idempotencyKey = idempotencyKeyOf(headerOf(request, 'idempotency-key'));
  const scope = { organizationId: principal.organizationId, principalId: principal.actor.id, method, path };
  return {
    principal,
    body: request.body ?? {},
    idempotencyKey,
    commandId: idempotencyKey === null ? v7() : commandIdOf(scope, idempotencyKey),
    ifMatch: revisionOf(headerOf(request, 'if-match')),
    ...statements,
    occurredAt: occurredAt === null ? null : backdated(occurredAt, principal),
    correlationId: request.id,
    traceparent: traceparentOf(headerOf(request, 'traceparent')),
  };
}

/** The body is validated beside this: what is not text is refused there. */
function statementsIn(body: unknown): Pick<WriteRequest, 'why' | 'rationale' | 'fromConversationId' | 'occurredAt'> {
  const { why, rationale, fromConversationId, occurredAt } = isRecord(body) ? body : {};
  return {
    why: textOf(why),
    rationale: textOf(rationale),
    fromConversationId: textOf(fromConversationId)?.toLowerCase() ?? null,
    occurredAt: typeof occurredAt === 'string' && !Number.isNaN(Date.parse(occurredAt)) ? occurredAt : null,
  };
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function backdated(occurredAt: string, { scopes }: Principal): string {
  if (!scopes.has('backdate')) throw new HttpProblem('backdate_not_allowed');
  const instant = new Date(occurredAt);
  const now = new Date();
  if (instant > now) throw new HttpProblem('occurred_in_future', { now: now.toISOString() });
  return instant.toISOString();
}
