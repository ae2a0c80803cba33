import { words } from '../../words/words.js';
import { type EventType, type Trigger } from './rule-types.js';

const names = words.settings.automation.eventFields;
type EventField = keyof typeof names;

const stages: readonly EventField[] = ['event.fromStage.id', 'event.toStage.id'];

/** What conditions can name of an event, beside who did it. */
const fields: Partial<Readonly<Record<EventType, readonly EventField[]>>> = {
  stage_advanced: [...stages, 'event.reason'],
  stage_reverted: [...stages, 'event.reason'],
  stage_replaced: stages,
  closed_won: ['event.reason'],
  closed_lost: ['event.reason'],
  closed_abandoned: ['event.reason'],
  reopened: ['event.reason'],
  adjustment: ['event.reason'],
  upsell: ['event.reason'],
  tagged: ['event.tag'],
  untagged: ['event.tag'],
  team_changed: stages,
  pipeline_changed: stages,
  note_logged: ['event.text'],
  message_received: ['event.channelId', 'event.text'],
  message_sent: ['event.channelId', 'event.text'],
  message_failed: ['event.channelId', 'event.reason'],
};

/** What conditions can name of what sets a rule off; nothing of a time that passes. */
export function eventFieldsOf(trigger: Trigger | null): readonly { readonly value: string; readonly label: string }[] {
  if (trigger?.kind !== 'event') return [];
  return [...(fields[trigger.type] ?? []), 'event.actor.kind' as const].map((value) => ({
    value,
    label: names[value],
  }));
}
