import { ActionIcon, Group, Select, Switch, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { pipelinesQuery, type Team } from '../../catalogue/catalogue.js';
import { words } from '../../words/words.js';
import { InlineText } from '../parts/inline-text.js';
import parts from '../parts/parts.module.css';
import { Row, SettingRow } from '../parts/section.js';
import { useFormWrite, useWrite } from '../parts/use-write.js';
import { TeamChannels } from './team-channels.js';
import { TeamMembers } from './team-members.js';
import { TeamRemoval } from './team-removal.js';
import { teamWrites } from './team-writes.js';
import { Tag } from '../parts/tag.js';

const texts = words.settings.people.teams;

interface TeamPanelProps {
  readonly team: Team;
  readonly teams: readonly Team[];
  readonly canEdit: boolean;
}

/** A team: its funnel, members, channels, and whether its deals have amounts. */
export function TeamPanel({ team, teams, canEdit }: TeamPanelProps) {
  const writes = teamWrites(team.id);
  const [isRemoving, removing] = useDisclosure(false);
  const rename = useFormWrite(writes.rename);
  const isOpen = canEdit && !team.removal;
  const successor = teams.find(({ id }) => id === team.removal?.successorTeamId);
  return (
    <section className={parts.panel} aria-label={team.name}>
      <Row>
        <Group gap="sm" justify="space-between" wrap="nowrap">
          <Group gap="sm">
            <InlineText
              value={team.name}
              label={words.settings.parts.nameOf(team.name)}
              readOnly={!isOpen}
              onSave={rename.mutateAsync}
              strong
            />
            {team.removal && (
              <>
                <Tag color="red">{texts.isRemoved}</Tag>
                <Text size="xs" c="dimmed">
                  {successor ? texts.removingTo(successor.name) : texts.removingToNone}
                </Text>
              </>
            )}
          </Group>
          {isOpen && (
            <ActionIcon aria-label={texts.removeButton(team.name)} onClick={removing.open}>
              <IconTrash size={16} stroke={1.6} />
            </ActionIcon>
          )}
        </Group>
      </Row>
      <Funnel team={team} isOpen={isOpen} />
      <TeamMembers team={team} isOpen={isOpen} />
      <TeamChannels team={team} isOpen={isOpen} />
      <DealAmount team={team} isOpen={isOpen} />
      {isRemoving && <TeamRemoval team={team} teams={teams} onClose={removing.close} />}
    </section>
  );
}

interface TeamPartProps {
  readonly team: Team;
  readonly isOpen: boolean;
}

function Funnel({ team, isOpen }: TeamPartProps) {
  const { data: pipelines = [] } = useQuery(pipelinesQuery);
  const change = useWrite(teamWrites(team.id).setFunnel, { said: () => words.settings.parts.saved });
  const choices = pipelines.filter(({ id, deletion }) => !deletion || id === team.pipelineId);
  return (
    <SettingRow name={texts.funnel} text={isOpen ? texts.funnelText : undefined}>
      <Select
        w={240}
        aria-label={texts.funnelOf(team.name)}
        data={choices.map(({ id, name }) => ({ value: id, label: name }))}
        value={change.isPending ? change.variables : team.pipelineId}
        onChange={(id) => id !== null && id !== team.pipelineId && change.mutate(id)}
        allowDeselect={false}
        disabled={!isOpen}
      />
    </SettingRow>
  );
}

function DealAmount({ team, isOpen }: TeamPartProps) {
  const change = useWrite(teamWrites(team.id).setDealAmount);
  return (
    <SettingRow name={texts.dealAmount} text={texts.dealAmountText}>
      <Switch
        aria-label={texts.dealAmountOf(team.name)}
        checked={change.isPending ? change.variables : team.dealAmountEnabled}
        onChange={(event) => change.mutate(event.currentTarget.checked)}
        disabled={!isOpen}
      />
    </SettingRow>
  );
}
