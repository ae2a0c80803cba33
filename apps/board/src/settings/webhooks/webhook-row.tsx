import { Button, Group, Switch, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { answerOf, api } from '../../api/client.js';
import { words } from '../../words/words.js';
import { EditableRow } from '../parts/editable-row.js';
import { RemovalDialog } from '../parts/removal-dialog.js';
import { Row } from '../parts/section.js';
import { useWrite } from '../parts/use-write.js';
import { type Webhook } from '../settings-data.js';
import { Tag } from '../parts/tag.js';

const texts = words.settings.webhooks;

interface WebhookRowProps {
  readonly webhook: Webhook;
  readonly canEdit: boolean;
  readonly onEdit: () => void;
  readonly onManage: () => void;
}

/** A webhook: its address, what it is told, and whether it is on. */
export function WebhookRow({ webhook, canEdit, onEdit, onManage }: WebhookRowProps) {
  const { id, name, url, eventTypes, disabled, waiting } = webhook;
  const [isRemoving, removing] = useDisclosure(false);
  const params = { path: { webhookId: id } };
  const enable = useWrite((on: boolean) =>
    answerOf(
      on
        ? api.POST('/v1/webhooks/{webhookId}/enable', { params, body: {} })
        : api.POST('/v1/webhooks/{webhookId}/disable', { params, body: {} }),
    ),
  );
  return (
    <Row>
      <EditableRow
        name={name}
        canEdit={canEdit}
        onEdit={onEdit}
        onDelete={removing.open}
        aside={
          <Switch
            aria-label={texts.enabledOf(name)}
            checked={enable.isPending ? enable.variables : disabled === null}
            onChange={(event) => enable.mutate(event.currentTarget.checked)}
            disabled={!canEdit}
          />
        }
      >
        <Group gap="sm">
          <Text size="sm" fw={600}>
            {name}
          </Text>
          {disabled !== null && <Tag color={disabled === 'by_hand' ? 'gray' : 'red'}>{texts.disabled[disabled]}</Tag>}
          {waiting > 0 && <Tag color="yellow">{texts.waiting(waiting)}</Tag>}
        </Group>
        <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {url} · {toldOf(eventTypes)}
        </Text>
        <Button variant="subtle" ml={-8} aria-label={texts.manageNamed(name)} onClick={onManage}>
          {texts.manage}
        </Button>
      </EditableRow>
      {isRemoving && (
        <RemovalDialog
          title={texts.remove(name)}
          text={texts.removeText}
          said={texts.removed(name)}
          onClose={removing.close}
          run={() => answerOf(api.DELETE('/v1/webhooks/{webhookId}', { params, body: {} }))}
        />
      )}
    </Row>
  );
}

function toldOf(eventTypes: readonly string[]): string {
  if (eventTypes.includes('*')) return texts.everything;
  return eventTypes.length === 0 ? texts.onlyCalled : texts.types(eventTypes.length);
}
