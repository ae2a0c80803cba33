import { type AutomationEvent, type AutomationRunEvent, automationRunStreams, automationStreams } from '#domain';
import { type RecordedEvent } from '#event-store';
import { add, append, drop, type Operation, type Projection, put } from '#read-model';
import {
  type AutomationRecord,
  automationsModel,
  lastRanKey,
  type RunEntry,
  runsKey,
  talliesKey,
  tallyField,
} from './automations.keys.js';

/** Keeps the rules of an organization, and files what each of them did. */
export const automations: Projection<AutomationRecord, AutomationEvent | AutomationRunEvent> = {
  ...automationsModel,
  categories: [automationStreams.category, automationRunStreams.category],
  project(recorded, kept) {
    if (isOfRules(recorded)) {
      const { type, data } = recorded.event;
      const operations = type === 'automation_removed' ? [drop(runsKey(data.ruleId))] : [];
      return { operations, kept: rulesAfter(recorded, kept) };
    }
    return { operations: isOfRuns(recorded) ? ended(recorded) : [], kept: null };
  },
};

const isOfRules = (recorded: RecordedEvent): recorded is RecordedEvent<AutomationEvent> =>
  recorded.category === automationStreams.category;

const isOfRuns = (recorded: RecordedEvent): recorded is RecordedEvent<AutomationRunEvent> =>
  recorded.category === automationRunStreams.category;

function rulesAfter(
  { event, metadata, revision }: RecordedEvent<AutomationEvent>,
  kept: AutomationRecord | null,
): AutomationRecord {
  const { decider, recordOf } = automationStreams;
  const state = decider.evolve(kept?.state ?? decider.initialState, event, metadata);
  return { state, revisions: { ...kept?.revisions, [recordOf(event)]: Number(revision) } };
}

/** What an ended run adds; one that was just begun, nothing. */
function ended({ event: { type, data }, metadata }: RecordedEvent<AutomationRunEvent>): readonly Operation[] {
  if (type === 'automation_triggered') return [];
  const { runId: id, ruleId, opportunityId, sourceEventId, trigger, at } = data;
  const stopped = type === 'automation_stopped';
  const actions = stopped
    ? []
    : data.actions.map((action, index) => ({ type: action.type, refused: data.outcomes[index]?.refused ?? null }));
  const entry: RunEntry = {
    ...{ id, opportunityId, sourceEventId, trigger, at, stopped, actions },
    endedAt: metadata.recordedAt,
  };
  const refused = actions.some((action) => action.refused !== null);
  return [
    append(runsKey(ruleId), entry),
    add(talliesKey, tallyField(ruleId, stopped ? 'stopped' : 'ran'), 1),
    ...(refused ? [add(talliesKey, tallyField(ruleId, 'refused'), 1)] : []),
    ...(stopped ? [] : [put(lastRanKey, ruleId, metadata.recordedAt)]),
  ];
}
