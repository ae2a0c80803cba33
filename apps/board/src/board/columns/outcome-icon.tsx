import { IconCircleCheck, IconCircleDot, IconCircleX } from '@tabler/icons-react';
import { type Stage } from '../../catalogue/catalogue.js';
import { outcomeColour } from '../../ui/stage-colour.js';
import { words } from '../../words/words.js';

const icons = { active: IconCircleDot, won: IconCircleCheck, lost: IconCircleX } as const;

/** What being in a stage means: blue active, green won, red lost, each with a form of its own. */
export function OutcomeIcon({ outcome }: Pick<Stage, 'outcome'>) {
  const Icon = icons[outcome];
  const label = words.columns.outcomes[outcome];
  return (
    <Icon
      size={15}
      color={`var(--mantine-color-${outcomeColour[outcome]}-filled)`}
      role="img"
      aria-label={label}
      style={{ flex: 'none' }}
    />
  );
}
