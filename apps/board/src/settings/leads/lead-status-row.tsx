import { ActionIcon, Box, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconTrash } from '@tabler/icons-react';
import { type ReactNode } from 'react';
import { type Schemas } from '../../api/client.js';
import { words } from '../../words/words.js';
import { InlineText } from '../parts/inline-text.js';
import { useFormWrite } from '../parts/use-write.js';
import { type LeadStatus } from '../settings-data.js';
import { LeadStatusRemoval } from './lead-status-removal.js';
import { leadStatusWrites } from './lead-status-writes.js';
import { Tag } from '../parts/tag.js';

const texts = words.settings.leads.statuses;

interface LeadStatusRowProps {
  readonly status: LeadStatus;
  readonly all: Schemas['LeadStatusesDto'];
  readonly grip: ReactNode;
  readonly canEdit: boolean;
}

/** A lead status, edited where it stands. */
export function LeadStatusRow({ status, all, grip, canEdit }: LeadStatusRowProps) {
  const writes = leadStatusWrites(status.id);
  const rename = useFormWrite(writes.rename);
  const describe = useFormWrite(writes.describe);
  const [isRemoving, removing] = useDisclosure(false);
  const isOpen = canEdit && !status.deletion;
  const successor = all.items.find(({ id }) => id === status.deletion?.replacedBy);
  return (
    <Group gap="sm" wrap="nowrap">
      {grip}
      <Box flex={1} miw={0}>
        <Group gap="sm">
          <InlineText
            value={status.name}
            label={words.settings.parts.nameOf(status.name)}
            readOnly={!isOpen}
            onSave={rename.mutateAsync}
            strong
          />
          {status.id === all.defaultId && <Tag>{texts.isDefault}</Tag>}
          {status.id === all.customerId && <Tag color="green">{texts.isCustomer}</Tag>}
          {status.deletion && <Tag color="red">{texts.isDeleted}</Tag>}
        </Group>
        {successor ? (
          <Text size="xs" c="dimmed">
            {texts.replacedBy(successor.name)}
          </Text>
        ) : (
          <InlineText
            value={status.description}
            label={words.settings.parts.descriptionOf(status.name)}
            readOnly={!isOpen}
            onSave={describe.mutateAsync}
            multiline
            dimmed
          />
        )}
      </Box>
      {isOpen && (
        <ActionIcon aria-label={words.settings.parts.deleteNamed(status.name)} onClick={removing.open}>
          <IconTrash size={16} stroke={1.6} />
        </ActionIcon>
      )}
      {isRemoving && <LeadStatusRemoval status={status} all={all.items} onClose={removing.close} />}
    </Group>
  );
}
