import { Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import { teamsQuery } from '../../catalogue/catalogue.js';
import { words } from '../../words/words.js';
import { EditableRow } from '../parts/editable-row.js';
import { InlineText } from '../parts/inline-text.js';
import { RemovalDialog } from '../parts/removal-dialog.js';
import { Row } from '../parts/section.js';
import { useFormWrite } from '../parts/use-write.js';
import { type Channel } from '../settings-data.js';
import { ChannelSecret } from './channel-secret.js';
import { Tag } from '../parts/tag.js';

const texts = words.settings.connections;

/** A channel: its name, address and teams; how to connect it, for those who may. */
export function ChannelRow({ channel, canEdit }: { readonly channel: Channel; readonly canEdit: boolean }) {
  const { data: teams = [] } = useQuery(teamsQuery);
  const [isSecretOpen, secret] = useDisclosure(false);
  const [isRemoving, removing] = useDisclosure(false);
  const params = { path: { channelId: channel.id } };
  const rename = useFormWrite((name: string) =>
    answerOf(api.POST('/v1/channels/{channelId}/name', { params, body: { name } })),
  );
  const names = teams.filter(({ id }) => channel.teamIds.includes(id)).map(({ name }) => name);
  return (
    <Row>
      <EditableRow
        name={channel.name}
        canEdit={canEdit}
        onDelete={removing.open}
        aside={
          canEdit && (
            <Button variant="light" aria-label={texts.setUpNamed(channel.name)} onClick={secret.open}>
              {texts.setUp}
            </Button>
          )
        }
      >
        <Group gap="sm">
          <InlineText
            value={channel.name}
            label={words.settings.parts.nameOf(channel.name)}
            readOnly={!canEdit}
            onSave={rename.mutateAsync}
            strong
          />
          <Tag color="gray">{texts.kinds[channel.kind]}</Tag>
        </Group>
        <Text size="xs" c="dimmed">
          {channel.address} · {names.length === 0 ? texts.noTeams : names.join(', ')}
        </Text>
      </EditableRow>
      {isSecretOpen && <ChannelSecret channel={channel} onClose={secret.close} />}
      {isRemoving && (
        <RemovalDialog
          title={texts.remove(channel.name)}
          text={texts.removeText}
          said={texts.removed(channel.name)}
          onClose={removing.close}
          run={() => answerOf(api.DELETE('/v1/channels/{channelId}', { params, body: {} }))}
        />
      )}
    </Row>
  );
}
