import { Menu, Text } from '@mantine/core';
import { IconArrowBackUp, IconBan, IconCircleCheck, IconCircleX, IconProgress } from '@tabler/icons-react';
import { type Pipeline } from '../catalogue/catalogue.js';
import { words } from '../words/words.js';
import { type ControlProps } from './control.js';
import { ControlButton } from './control-button.js';
import { type DealStatus } from './deal.js';

const text = words.deal.statusMenu;
const icons = { open: IconProgress, won: IconCircleCheck, lost: IconCircleX, abandoned: IconBan } as const;
const colours = { open: 'blue', won: 'green', lost: 'red', abandoned: 'gray' } as const;
const statuses = ['won', 'lost', 'abandoned', 'open'] as const;

interface StatusControlProps extends ControlProps {
  readonly pipeline: Pipeline | undefined;
  readonly onStatus: (status: DealStatus) => void;
}

/** The status of a deal whose stages do not decide it: won, lost, abandoned, reopened. */
export function StatusControl({ deal, pipeline, readOnly, opened, onOpen, onStatus }: StatusControlProps) {
  const button = (
    <ControlButton
      label={text.label}
      value={words.deal.status[deal.status]}
      icon={icons[deal.status]}
      color={colours[deal.status]}
      readOnly={readOnly}
    />
  );
  if (readOnly) return button;
  return (
    <Menu opened={opened} onChange={onOpen} position="bottom-start" width={260} shadow="md">
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown>
        {statuses
          .filter((status) => status !== deal.status)
          .map((status) => {
            const Icon = status === 'open' ? IconArrowBackUp : icons[status];
            return (
              <Menu.Item key={status} leftSection={<Icon size={16} aria-hidden />} onClick={() => onStatus(status)}>
                <Text size="sm">{text[status]}</Text>
                {pipeline && pipeline.statusDescriptions[status] !== '' && (
                  <Text size="xs" c="dimmed">
                    {pipeline.statusDescriptions[status]}
                  </Text>
                )}
              </Menu.Item>
            );
          })}
      </Menu.Dropdown>
    </Menu>
  );
}
