import { Group, Progress, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { answerOf, api } from '../../api/client.js';
import { useLocale } from '../../catalogue/catalogue.js';
import { words } from '../../words/words.js';
import { EditableRow } from '../parts/editable-row.js';
import { RemovalDialog } from '../parts/removal-dialog.js';
import { Row } from '../parts/section.js';
import { type Goal } from '../settings-data.js';
import { useGoalAmount, useHolderName } from './use-goal-text.js';

const texts = words.settings.goals;

interface GoalRowProps {
  readonly goal: Goal;
  readonly canEdit: boolean;
  readonly onEdit: () => void;
}

/** A goal and how much of it is reached. */
export function GoalRow({ goal, canEdit, onEdit }: GoalRowProps) {
  const [isRemoving, removing] = useDisclosure(false);
  const locale = useLocale();
  const name = useHolderName()(goal.of);
  const amountText = useGoalAmount();
  const { share, reached } = goal.attainment;
  const text = texts.reached(amountText(reached), amountText(goal.target));
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share);
  return (
    <Row>
      <EditableRow name={name} canEdit={canEdit} onEdit={onEdit} onDelete={removing.open}>
        <Group justify="space-between" gap="sm">
          <Text size="sm">
            {name} · {texts.measures[goal.measure]}
          </Text>
          <Text size="sm" className="digits">
            {text}, {percent}
          </Text>
        </Group>
        <Progress.Root size="sm" mt={4}>
          <Progress.Section
            value={Math.min(1, share) * 100}
            color={share >= 1 ? 'green' : undefined}
            aria-label={texts.barOf(name)}
            aria-valuetext={`${text}, ${percent}`}
          />
        </Progress.Root>
      </EditableRow>
      {isRemoving && (
        <RemovalDialog
          title={texts.remove(name)}
          text={texts.removeText}
          said={texts.removed}
          onClose={removing.close}
          run={() => answerOf(api.DELETE('/v1/goals/{goalId}', { params: { path: { goalId: goal.id } }, body: {} }))}
        />
      )}
    </Row>
  );
}
