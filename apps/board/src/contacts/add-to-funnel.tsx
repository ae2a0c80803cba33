import { Alert, Button, Menu, Text } from '@mantine/core';
import { IconChevronDown, IconFilterPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { pipelinesQuery, type Team, teamsQuery, useMe } from '../catalogue/catalogue.js';
import { words } from '../words/words.js';
import { ChannelChoice } from './channel-choice.js';
import { SectionHead } from './section.js';
import { type DealOf, useAddDeal } from './use-add-deal.js';

const text = words.contacts;

interface AddToFunnelProps {
  readonly of: DealOf;
  /** the name of the conversation's channel */
  readonly channelName?: string;
}

/** The funnels of the teams: choosing one makes a deal there. Where that cannot be, it says why. */
export function AddToFunnel({ of, channelName = '' }: AddToFunnelProps) {
  const teams = useTeamsToAddTo();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [choosing, setChoosing] = useState<Team | null>(null);
  const add = useAddDeal(of, ({ code }, { team }) => {
    const sentence = sentenceOf(code, team.name, channelName);
    if (code === 'channel_required') setChoosing(team);
    else setRefusal(sentence);
    return code === 'channel_required' || sentence !== null;
  });
  const choose = (team: Team) => {
    setRefusal(null);
    if (of.conversationId === undefined && team.channelIds.length > 1) setChoosing(team);
    else add.mutate({ team });
  };
  return (
    <>
      <SectionHead title={text.deals} action={<Funnels teams={teams} isAdding={add.isPending} onChoose={choose} />} />
      {refusal !== null && (
        <Alert
          color="red"
          mb="sm"
          p="sm"
          role="alert"
          withCloseButton
          closeButtonLabel={words.app.close}
          onClose={() => setRefusal(null)}
        >
          {refusal}
        </Alert>
      )}
      <ChannelChoice
        team={choosing}
        onClose={() => setChoosing(null)}
        onChoose={(team, channelId) => {
          setChoosing(null);
          add.mutate({ team, channelId });
        }}
      />
    </>
  );
}

interface FunnelsProps {
  readonly teams: readonly Team[];
  readonly isAdding: boolean;
  readonly onChoose: (team: Team) => void;
}

function Funnels({ teams, isAdding, onChoose }: FunnelsProps) {
  const { data: pipelines = [] } = useQuery(pipelinesQuery);
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <Button
          variant="light"
          loading={isAdding}
          leftSection={<IconFilterPlus size={14} />}
          rightSection={<IconChevronDown size={14} />}
          children={text.funnel}
        />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{teams.length === 0 ? text.noTeams : text.funnels}</Menu.Label>
        {teams.map((team) => (
          <Menu.Item
            key={team.id}
            onClick={() => onChoose(team)}
            rightSection={
              <Text size="xs" c="dimmed">
                {pipelines.find(({ id }) => id === team.pipelineId)?.name}
              </Text>
            }
          >
            {team.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** A closer's own; everybody else's who makes deals: all. One that is being removed takes none. */
function useTeamsToAddTo(): readonly Team[] {
  const me = useMe();
  const { data = [] } = useQuery(teamsQuery);
  const isMine = ({ memberIds }: Team) => memberIds.some((id) => id === me?.memberId);
  return data.filter((team) => team.removal === null && (me?.role !== 'closer' || isMine(team)));
}

function sentenceOf(code: string, team: string, channel: string): string | null {
  if (code === 'no_channel_available') return text.noChannel(team);
  if (code === 'channel_not_in_team') return text.channelNotInTeam(team, channel);
  return null;
}
