import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocale } from '../../catalogue/catalogue.js';
import { Blank } from '../../ui/blank.js';
import { words } from '../../words/words.js';
import { Loaded } from '../parts/loaded.js';
import { Panel, Section } from '../parts/section.js';
import { type SectionProps } from '../section-props.js';
import { type Goal, goalsQuery } from '../settings-data.js';
import { GoalForm } from './goal-form.js';
import { GoalRow } from './goal-row.js';
import { periodText } from './use-goal-text.js';

const texts = words.settings.goals;

/** The goals by period, the latest first. */
export function Goals({ canEdit }: SectionProps) {
  const query = useQuery(goalsQuery);
  const locale = useLocale();
  const [edited, setEdited] = useState<Goal | 'new' | null>(null);
  const add = canEdit && (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setEdited('new')}>
      {texts.add}
    </Button>
  );
  return (
    <Section title={words.settings.sections.goals} text={texts.text} action={add}>
      <Loaded query={query}>
        {(goals) =>
          goals.length === 0 ? (
            <Blank title={texts.empty} text={texts.emptyText}>
              {add}
            </Blank>
          ) : (
            byPeriod(goals).map(([period, ofPeriod]) => (
              <Panel
                key={period}
                title={ofPeriod[0] && periodText(ofPeriod[0].period.kind, ofPeriod[0].period.start, locale)}
              >
                {ofPeriod.map((goal) => (
                  <GoalRow key={goal.id} goal={goal} canEdit={canEdit} onEdit={() => setEdited(goal)} />
                ))}
              </Panel>
            ))
          )
        }
      </Loaded>
      {edited && <GoalForm goal={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </Section>
  );
}

function byPeriod(goals: readonly Goal[]): readonly (readonly [string, readonly Goal[]])[] {
  const groups = new Map<string, Goal[]>();
  for (const goal of goals) {
    const period = `${goal.period.start} ${goal.period.kind}`;
    groups.set(period, [...(groups.get(period) ?? []), goal]);
  }
  return [...groups].toSorted(([a], [b]) => b.localeCompare(a));
}
