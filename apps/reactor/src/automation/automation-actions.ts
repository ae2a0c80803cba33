import { v5 } from 'uuid';
import { Rejected } from '#decider';
import { type ActionOutcome, type AutomationRunEvent, commandOf, refusalOfCall } from '#domain';
import { type RecordedEvent } from '#event-store';
import { actionId } from '#webhooks';
import { type Effects } from '../effects.js';
import { type ProcessManager } from '../process-manager.js';
import { asRule } from './set-off.js';

type Triggered = Extract<AutomationRunEvent, { type: 'automation_triggered' }>;

/**
 * Does what a rule was set off to do, in its order, then writes down what came of it. Each action is decided on the deal as it
 * then is; one that is refused stays undone, and the next is done.
 */
export const automationActions: ProcessManager<Triggered> = {
  name: 'automation-actions',
  reactsTo: ['automation_triggered'],
  laneOf: ({ streamId }) => streamId,
  async react(triggered, effects) {
    const { ruleId, runId, opportunityId, actions } = triggered.event.data;
    const outcomes: ActionOutcome[] = [];
    for (const index of actions.keys()) outcomes.push({ refused: await act(triggered, index, effects) });
    const { depth } = triggered.metadata;
    await effects.once('finish_automation', runId, (commands, context) =>
      commands.give(
        'automationRun',
        opportunityId,
        { type: 'finish_automation', runId, outcomes },
        { ...context, ...asRule(ruleId), depth },
      ),
    );
  },
};

/** The code of the rule that refused the action; null: it is done. */
async function act(
  { event: { data }, metadata }: RecordedEvent<Triggered>,
  index: number,
  effects: Effects,
): Promise<string | null> {
  const { ruleId, opportunityId, actions } = data;
  const commandId = actionId(data, index);
  const action = actions[index];
  if (action?.type === 'call_webhook') return refusalOfCall((await effects.catalogue()).webhooks, action.webhookId);
  const command = action && commandOf(action, { at: metadata.recordedAt, noteId: v5('note', commandId) });
  if (!command) return null;
  let refused: string | null = null;
  await effects.once(command.type, `${ruleId}/${index}`, async (commands, context) => {
    try {
      const as = { ...asRule(ruleId), commandId, depth: metadata.depth };
      return await commands.give('opportunity', opportunityId, command, { ...context, ...as });
    } catch (error) {
      if (!(error instanceof Rejected)) throw error;
      refused = error.code;
      return -1n;
    }
  });
  return refused;
}
