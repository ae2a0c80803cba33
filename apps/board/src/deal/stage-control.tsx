import { Group, Menu, Text, Tooltip } from '@mantine/core';
import { IconCheck, IconCircleCheck, IconCircleX, IconProgress } from '@tabler/icons-react';
import { Fragment, type KeyboardEvent } from 'react';
import { type Pipeline, type Stage } from '../catalogue/catalogue.js';
import { outcomeColour, stageColour } from '../ui/stage-colour.js';
import { words } from '../words/words.js';
import { type ControlProps } from './control.js';
import { ControlButton } from './control-button.js';
import { stagesOf } from './deal.js';
import styles from './deal.module.css';

const text = words.deal.stage;
const icons = { active: IconProgress, won: IconCircleCheck, lost: IconCircleX } as const;

interface StageControlProps extends ControlProps {
  readonly pipeline: Pipeline | undefined;
  readonly onMove: (stage: Stage) => void;
}

/** The stage it is in, coloured by what that means, and the others to move it to. */
export function StageControl({ deal, pipeline, readOnly, opened, onOpen, onMove }: StageControlProps) {
  const button = (
    <ControlButton
      label={text.label}
      value={deal.stage.name}
      icon={icons[deal.stage.outcome]}
      color={outcomeColour[deal.stage.outcome]}
      readOnly={readOnly}
    />
  );
  if (readOnly) return button;
  return (
    <Menu opened={opened} onChange={onOpen} position="bottom-start" width={240} shadow="md">
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown onKeyDown={focusByLetter} mah={420} style={{ overflowY: 'auto' }}>
        {(['active', 'won', 'lost'] as const)
          .map((outcome) => [outcome, stagesOf(pipeline, outcome)] as const)
          .filter(([, stages]) => stages.length > 0)
          .map(([outcome, stages]) => (
            <Fragment key={outcome}>
              <Menu.Label>{text.groups[outcome]}</Menu.Label>
              {stages.map((stage) => (
                <StageItem key={stage.id} stage={stage} here={stage.id === deal.stage.id} onMove={onMove} />
              ))}
            </Fragment>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
}

interface StageItemProps {
  readonly stage: Stage;
  readonly here: boolean;
  readonly onMove: (stage: Stage) => void;
}

function StageItem({ stage, here, onMove }: StageItemProps) {
  return (
    <Tooltip label={stage.description} position="left" disabled={stage.description === ''} multiline maw={280}>
      <Menu.Item
        onClick={() => !here && onMove(stage)}
        leftSection={<span className={styles.dot} style={{ display: 'block', background: stageColour(stage) }} />}
        rightSection={here && <IconCheck size={15} aria-label={text.here} />}
      >
        <Group gap="sm" wrap="nowrap">
          <Text size="sm" truncate>
            {stage.name}
          </Text>
        </Group>
      </Menu.Item>
    </Tooltip>
  );
}

/** A letter goes to the next stage that begins with it. */
function focusByLetter(event: KeyboardEvent<HTMLElement>): void {
  if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return;
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=menuitem]')];
  const at = items.findIndex((item) => item === document.activeElement);
  const next = [...items.slice(at + 1), ...items.slice(0, at + 1)];
  next.find((item) => item.textContent?.trim().toLowerCase().startsWith(event.key.toLowerCase()))?.focus();
}
