import { type DomainEvent } from '#decider';
import { automationSchemas, isTriggerEvent, type ObservedEvent, type Opportunity, triggerEvents } from '#domain';
import { type EventLog, type RecordedEvent } from '#event-store';
import { type Effects } from '../effects.js';
import { type ProcessManager } from '../process-manager.js';
import { Rulebooks } from './rulebook.js';
import { type SetOff, setOff } from './set-off.js';

/**
 * Sets rules off by events. A rule looks at the deal as it was right after the event, so that it comes to the same however
 * often it is asked, and a trial on the past comes to the same as well. Backdated events are history: they set nothing off.
 */
export class Automation implements ProcessManager {
  readonly name = 'automation';
  /** those of the rules are only followed: they say when a rule is on */
  readonly reactsTo = [...Object.keys(triggerEvents), ...Object.keys(automationSchemas)];
  private readonly rulebooks: Rulebooks;

  constructor(log: Pick<EventLog, 'readStream'>) {
    this.rulebooks = new Rulebooks(log);
  }

  laneOf({ stream }: RecordedEvent): string {
    return stream;
  }

  async react(recorded: RecordedEvent, effects: Effects): Promise<void> {
    const { id, event, metadata, position } = recorded;
    const { type } = event;
    if (!isTriggerEvent(type) || metadata.backdated) return;
    const { automation } = await effects.knownCatalogue();
    const waiting = Object.values(automation.rules).filter((rule) => rule.on && isSetOffBy(rule, type));
    if (waiting.length === 0) return;
    const book = await this.rulebooks.of(metadata.organizationId, automation);
    const rules = book.onAt(position).filter((rule) => isSetOffBy(rule, type) && automation.rules[rule.id]?.on);
    if (rules.length === 0) return;
    const source = { id, at: metadata.occurredAt, depth: metadata.depth };
    for (const deal of await dealsAsOf(recorded, effects)) {
      for (const rule of rules) await begin(setOff(rule, { deal, event: observed(recorded) }, source), effects);
    }
  }
}

const isSetOffBy = (
  { trigger }: { readonly trigger: { readonly kind: string; readonly type?: string } },
  type: string,
): boolean => trigger.kind === 'event' && trigger.type === type;

/** Writes down what is to be done. */
async function begin(run: SetOff | null, effects: Effects): Promise<void> {
  if (!run) return;
  const { command, target, as } = run;
  await effects.once(command.type, target, (commands, context) =>
    commands.give('automationRun', command.opportunityId, command, { ...context, ...as }),
  );
}

/** An event as conditions see it. */
const observed = ({ event: { data }, metadata: { actor, via } }: RecordedEvent): ObservedEvent => ({
  data,
  actor,
  via,
});

/** The deals that the event is about, as they were then: its own, or of a message the open ones of its contact. */
async function dealsAsOf(recorded: RecordedEvent, effects: Effects): Promise<readonly Opportunity[]> {
  const { category, streamId, event, position } = recorded;
  const ids = category === 'conversation' ? await dealsOfContact(event, position, effects) : [streamId];
  const deals = await Promise.all(ids.map((id) => effects.loadAsOf('opportunity', id, { position })));
  return deals.flatMap((deal) => (deal.existence === 'live' ? [deal] : []));
}

async function dealsOfContact({ data }: DomainEvent, after: bigint, effects: Effects): Promise<readonly string[]> {
  if (!('contactId' in data) || typeof data.contactId !== 'string') return [];
  return effects.deals({ contactId: await effects.presentContact(data.contactId), status: 'open' }, after);
}
