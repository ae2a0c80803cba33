import { Text } from '@mantine/core';
import {
  IconArrowRight,
  IconBuilding,
  IconCalendarClock,
  IconCircleCheck,
  IconCircleX,
  IconCoin,
  IconNote,
  IconPencil,
  IconPlus,
  IconRobot,
  IconTag,
  IconUser,
} from '@tabler/icons-react';
import { type OpportunityEvent } from '#domain';
import { Moment } from '../ui/moment.js';
import { quoted, sentence, type Wording } from '../words/deal-sentences.js';
import { words } from '../words/words.js';
import styles from './deal.module.css';
import { type TimelineEntry } from './timeline-codec.js';

const text = words.deal.timeline;

interface TimelineItemProps {
  readonly entry: TimelineEntry;
  readonly wording: Wording;
}

/** One thing that happened, as a sentence: who did what, when, and why. */
export function TimelineItem({ entry, wording }: TimelineItemProps) {
  const [Icon, tone] = markOf(entry.type);
  const written = quoted(entry);
  return (
    <div role="listitem" className={styles.entry}>
      <span className={styles.mark} data-tone={tone}>
        <Icon size={14} stroke={1.8} aria-hidden />
      </span>
      <div>
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          <Text span size="sm" fw={600}>
            {actorOf(entry, wording)}
          </Text>{' '}
          {sentence(entry, wording)},{' '}
          <Text span size="sm" c="dimmed">
            <Moment at={entry.at} />
            {entry.backdated && ` (${text.backdated})`}
          </Text>
        </Text>
        {written !== null && (
          <Text size="sm" className={styles.quote}>
            {written}
          </Text>
        )}
        {entry.why !== null && (
          <Text size="sm" c="dimmed" className={styles.quote}>
            {text.why(entry.why)}
          </Text>
        )}
      </div>
    </div>
  );
}

/** Who did it, by what, and for whom. */
function actorOf({ actor, via, onBehalfOf }: TimelineEntry, wording: Wording): string {
  const { actors } = words.deal;
  if (via.kind === 'automation') return actors.automation;
  if (actor.kind === 'system') return actors.system;
  if (actor.kind === 'service') return via.kind === 'import' ? actors.import : actors.service;
  const name = wording.actor(actor.id);
  return onBehalfOf ? `${name} ${text.approvedBy(wording.actor(onBehalfOf.id))}` : name;
}

type Mark = readonly [icon: typeof IconNote, tone?: 'won' | 'lost'];

function markOf(type: OpportunityEvent['type']): Mark {
  if (type === 'closed_won') return [IconCircleCheck, 'won'];
  if (type === 'closed_lost' || type === 'closed_abandoned') return [IconCircleX, 'lost'];
  if (type === 'pipeline_created') return [IconPlus];
  if (type === 'note_logged') return [IconNote];
  if (type === 'adjustment' || type === 'upsell') return [IconCoin];
  if (type.startsWith('follow_up')) return [IconCalendarClock];
  if (type.startsWith('rep_') || type === 'contact_changed' || type === 'team_changed') return [IconUser];
  if (type.startsWith('agent_')) return [IconRobot];
  if (type.startsWith('account_')) return [IconBuilding];
  if (type === 'tagged' || type === 'untagged') return [IconTag];
  if (type.startsWith('stage_') || type === 'reopened' || type === 'pipeline_changed') return [IconArrowRight];
  return [IconPencil];
}
