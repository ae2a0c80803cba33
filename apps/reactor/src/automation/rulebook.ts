import { type Instant } from '#decider';
import { type Automation, type AutomationEvent, type AutomationRule, automationStreams } from '#domain';
import { type EventLog, type RecordedEvent, streamName } from '#event-store';

/** Where in the log, and when. */
interface Point {
  readonly position: bigint;
  readonly recordedAt: Instant;
}

/** A rule with one content, while it was on. */
interface Span {
  readonly rule: AutomationRule;
  readonly from: Point;
  /** null: it is on */
  readonly until: Point | null;
}

/** Which rules an organization had on at each position of the log. */
export class Rulebook {
  private constructor(private readonly spans: readonly Span[]) {}

  /** @throws LogUnavailable UnreadableStream */
  static async read(log: Pick<EventLog, 'readStream'>, organizationId: string): Promise<Rulebook> {
    const { category, decider } = automationStreams;
    let state: Automation = decider.initialState;
    let spans: readonly Span[] = [];
    for await (const recorded of log.readStream(streamName(category, organizationId))) {
      if (!isOfRules(recorded)) continue;
      const { event, metadata, position } = recorded;
      const after = decider.evolve(state, event, metadata);
      spans = spansAfter(spans, after.rules[event.data.ruleId], {
        ruleId: event.data.ruleId,
        point: { position, recordedAt: metadata.recordedAt },
      });
      state = after;
    }
    return new Rulebook(spans);
  }

  /** The rules that were on when the event at the position came: switched on before it, and not yet off. */
  onAt(position: bigint): readonly AutomationRule[] {
    return this.spans
      .filter(({ from, until }) => from.position < position && (until === null || position < until.position))
      .map(({ rule }) => rule);
  }

  /** The rule as it was on at an instant; null: it was not. */
  onWhen(ruleId: string, instant: Instant): AutomationRule | null {
    const span = this.spansOf(ruleId).find(
      ({ from, until }) => from.recordedAt < instant && (until === null || instant < until.recordedAt),
    );
    return span?.rule ?? null;
  }

  /** When the rule was first switched on; null: never. */
  firstOn(ruleId: string): Instant | null {
    return this.spansOf(ruleId)[0]?.from.recordedAt ?? null;
  }

  private spansOf(ruleId: string): readonly Span[] {
    return this.spans.filter(({ rule }) => rule.id === ruleId);
  }
}

const isOfRules = (recorded: RecordedEvent): recorded is RecordedEvent<AutomationEvent> =>
  Object.hasOwn(automationStreams.schemas, recorded.event.type);

function spansAfter(
  spans: readonly Span[],
  rule: AutomationRule | undefined,
  { ruleId, point }: { readonly ruleId: string; readonly point: Point },
): readonly Span[] {
  const ended = spans.map((span) => (span.rule.id === ruleId && !span.until ? { ...span, until: point } : span));
  return rule?.on ? [...ended, { rule, from: point, until: null }] : ended;
}

/** The rulebooks of organizations, read again where their rules changed. */
export class Rulebooks {
  readonly #known = new WeakMap<Automation, Promise<Rulebook>>();

  constructor(private readonly log: Pick<EventLog, 'readStream'>) {}

  /** @param as the rules as they are known: the book has all that they have. @throws LogUnavailable UnreadableStream */
  of(organizationId: string, as: Automation): Promise<Rulebook> {
    const known = this.#known.get(as);
    if (known) return known;
    const reading = Rulebook.read(this.log, organizationId);
    this.#known.set(as, reading);
    reading.catch(() => this.#known.delete(as));
    return reading;
  }
}
