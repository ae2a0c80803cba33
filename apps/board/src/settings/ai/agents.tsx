import { Button, Group, Switch, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconKey } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '../../api/client.js';
import { agentsQuery, useMe } from '../../catalogue/catalogue.js';
import { words } from '../../words/words.js';
import { EditableRow } from '../parts/editable-row.js';
import { FormDialog } from '../parts/form-dialog.js';
import { InlineText } from '../parts/inline-text.js';
import { ListSection } from '../parts/list-section.js';
import { NameField } from '../parts/name-field.js';
import { refusalOf } from '../parts/refusal.js';
import { Panel, Row } from '../parts/section.js';
import { useFormWrite, useWrite } from '../parts/use-write.js';
import { type SectionProps } from '../section-props.js';
import { type Agent } from '../settings-data.js';
import { AgentTokens } from './agent-tokens.js';
import { Tag } from '../parts/tag.js';

const texts = words.settings.agents;

/** The AI agents of the organization. */
export const Agents = ({ canEdit }: SectionProps) => (
  <ListSection
    title={words.settings.sections.agents}
    texts={{ ...texts, text: texts.agentsText, add: texts.register }}
    canEdit={canEdit}
    query={useQuery(agentsQuery)}
    form={(close) => <NewAgent onClose={close} />}
  >
    {(agents) => (
      <Panel>
        {agents.map((agent) => (
          <AgentRow key={agent.id} agent={agent} canEdit={canEdit} />
        ))}
      </Panel>
    )}
  </ListSection>
);

function AgentRow({ agent, canEdit }: { readonly agent: Agent; readonly canEdit: boolean }) {
  const me = useMe();
  const [areTokensOpen, tokens] = useDisclosure(false);
  const params = { path: { agentId: agent.id } };
  const rename = useFormWrite((name: string) =>
    answerOf(api.POST('/v1/agents/{agentId}/name', { params, body: { name } })),
  );
  const activate = useWrite((active: boolean) =>
    answerOf(
      active
        ? api.POST('/v1/agents/{agentId}/activate', { params, body: {} })
        : api.POST('/v1/agents/{agentId}/deactivate', { params, body: {} }),
    ),
  );
  const seesTokens = me?.role === 'admin' || me?.role === 'auditor';
  return (
    <Row>
      <EditableRow
        name={agent.name}
        canEdit={canEdit}
        aside={
          <Group gap="sm" wrap="nowrap">
            {seesTokens && (
              <Button
                variant="subtle"
                color="gray"
                leftSection={<IconKey size={14} />}
                aria-label={texts.tokensOf(agent.name)}
                onClick={tokens.open}
              >
                {texts.tokens}
              </Button>
            )}
            <Switch
              aria-label={texts.activeOf(agent.name)}
              checked={activate.isPending ? activate.variables : agent.active}
              onChange={(event) => activate.mutate(event.currentTarget.checked)}
              disabled={!canEdit}
            />
          </Group>
        }
      >
        <Group gap="sm">
          <InlineText
            value={agent.name}
            label={words.settings.parts.nameOf(agent.name)}
            readOnly={!canEdit}
            onSave={rename.mutateAsync}
            strong
          />
          <Tag color={agent.active ? 'green' : 'gray'}>{agent.active ? texts.active : texts.inactive}</Tag>
        </Group>
        {!agent.active && (
          <Text size="xs" c="dimmed">
            {texts.inactiveText}
          </Text>
        )}
      </EditableRow>
      {areTokensOpen && <AgentTokens agent={agent} onClose={tokens.close} />}
    </Row>
  );
}

function NewAgent({ onClose }: { readonly onClose: () => void }) {
  const [name, setName] = useState('');
  const register = useFormWrite((wanted: string) => answerOf(api.POST('/v1/agents', { body: { name: wanted } })), {
    said: (wanted) => texts.registered(wanted),
  });
  const refusal = refusalOf(register.error, ['/name']);
  return (
    <FormDialog
      opened
      title={texts.newTitle}
      onClose={onClose}
      submit={texts.register}
      isSaving={register.isPending}
      canSubmit={name.trim() !== ''}
      refused={refusal.rest}
      onSubmit={() => register.mutate(name.trim(), { onSuccess: onClose })}
    >
      <NameField value={name} onChange={setName} error={refusal.at('/name')} />
    </FormDialog>
  );
}
