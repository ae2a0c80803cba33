import { v7 } from 'uuid';
import { type DomainEvent, type Instant, Rejected } from '#decider';
import { type NewEvent } from '../codec/event-codec.js';
import { type CommandContext, type TimedCommand } from '../command-context.js';
import { type EventMetadata } from '../recorded-event.js';
import { commandsFor, type Execution } from './execution.js';
import { type FoldedStream } from './folded-stream.js';

/** An event that was decided, and when it happened. */
export interface Draft<Event extends DomainEvent = DomainEvent> {
  readonly event: Event;
  readonly occurredAt: Instant;
  readonly backdated: boolean;
  /** whose key encrypts what is personal in it */
  readonly subject: string;
}

/**
 * What the commands make happen, each decided on the outcome of the one before.
 *
 * @throws Rejected by `admit`; by a rule of the decider; `occurred_in_future`, `occurred_before_last` for a time that cannot be
 */
export function decideAll<Command, State, Event extends DomainEvent, World>(
  { streams, context, ...execution }: Execution<Command, State, Event, World>,
  stream: FoldedStream<State, Event>,
  world: World,
  now: Instant,
): Draft<Event>[] {
  const { decider } = streams;
  const { actor } = context;
  const drafts: Draft<Event>[] = [];
  let { state, occurredAt: last } = stream;
  const commands = admitted(execution, state, world);
  for (const { command, occurredAt: own } of commands) {
    const asked = own ?? context.occurredAt;
    const occurredAt = asked === null ? later(now, last) : possible(asked, now, last);
    for (const event of decider.decide(command, state, world)) {
      state = decider.evolve(state, event, { occurredAt, actor });
      const subject = streams.subjectOf(state, event) ?? actorSubject(context);
      drafts.push({ event, occurredAt, backdated: asked !== null, subject });
      last = occurredAt;
    }
  }
  return drafts;
}

/** The commands for a state, where the caller may decide them on it. @throws Rejected by `admit` */
export function admitted<Command, State, World>(
  { admit, ...execution }: Pick<Execution<Command, State, never, World>, 'admit' | 'commands'>,
  state: State,
  world: World,
): readonly TimedCommand<Command>[] {
  const commands = commandsFor(execution, state);
  admit?.(
    commands.map(({ command }) => command),
    state,
    world,
  );
  return commands;
}

/** That the command was here and changed nothing. */
export const noted = (context: CommandContext, stream: { occurredAt: Instant | null }, now: Instant): Draft => ({
  event: { type: 'command_noted', data: {} },
  occurredAt: later(now, stream.occurredAt),
  backdated: false,
  subject: actorSubject(context),
});

/** The drafts as events of this command. Their ids are fresh: the log takes a twin of the command for another append. */
export const asEvents = (drafts: readonly Draft[], context: CommandContext, now: Instant): NewEvent[] =>
  drafts.map((draft) => ({
    id: v7(),
    event: draft.event,
    metadata: metadataOf(draft, context, now),
    subject: draft.subject,
  }));

/** What every event of a command carries. */
export function metadataOf(
  { occurredAt, backdated }: Draft,
  context: CommandContext,
  now: Instant,
): NewEvent['metadata'] {
  const { organizationId, actor, onBehalfOf, via, why, commandId, idempotencyKey, requestHash } = context;
  const cause: Pick<EventMetadata, '$correlationId' | '$causationId' | 'depth' | 'traceparent'> = {
    $correlationId: context.correlationId,
    $causationId: context.causationId,
    depth: context.depth,
    traceparent: context.traceparent,
  };
  const times = { occurredAt, recordedAt: now, backdated };
  return { organizationId, actor, onBehalfOf, via, why, ...times, commandId, idempotencyKey, requestHash, ...cause };
}

const actorSubject = ({ actor }: CommandContext): string => `actor:${actor.id}`;

/** Where the clock went back, time stands still until it has caught up. */
export const later = (now: Instant, last: Instant | null): Instant => (last !== null && last > now ? last : now);

function possible(asked: Instant, now: Instant, last: Instant | null): Instant {
  if (asked > now) throw new Rejected('occurred_in_future', { occurredAt: asked, now });
  if (last !== null && asked < last) throw new Rejected('occurred_before_last', { occurredAt: asked, last });
  return asked;
}
