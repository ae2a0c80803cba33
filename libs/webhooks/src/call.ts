import { v5 } from 'uuid';
import { automationRan, type AutomationRunEvent, conversationStreams, type RunOf, type Webhook } from '#domain';
import { type RecordedEvent } from '#event-store';

type Ran = Extract<AutomationRunEvent, { type: 'automation_ran' }>;
type Recorded = Pick<RecordedEvent, 'id' | 'event'>;

/** The id of what a rule does because of an event, by its place among the rule's actions. */
export const actionId = ({ ruleId, sourceEventId }: Pick<RunOf, 'ruleId' | 'sourceEventId'>, index: number): string =>
  v5(`${ruleId}/${index}`, sourceEventId);

/** Whether a rule was done: an event of which those alone are told that it calls. */
export const isRun = (event: Recorded['event']): event is Ran => event.type === automationRan;

/** Which action of the run calls the webhook, the first one where several do; -1: none, or it was refused. */
export const callOf = ({ id }: Pick<Webhook, 'id'>, { data: { actions, outcomes } }: Ran): number =>
  actions.findIndex(
    (action, index) =>
      action.type === 'call_webhook' && action.webhookId === id && (outcomes[index]?.refused ?? null) === null,
  );

/** The id under which a webhook is told of an event, however often: the event's own; of a rule that calls it, the action's. */
export function tellingId(webhook: Pick<Webhook, 'id'>, { id, event }: Recorded): string {
  return isRun(event) ? callId(event.data, callOf(webhook, event)) : id;
}

/** A message sets a rule off on each deal of its contact: each is a call of its own. */
function callId(run: RunOf, index: number): string {
  const { trigger, opportunityId } = run;
  const action = actionId(run, index);
  const isOfMessage = trigger.kind === 'event' && Object.hasOwn(conversationStreams.schemas, trigger.type);
  return isOfMessage ? v5(opportunityId, action) : action;
}
