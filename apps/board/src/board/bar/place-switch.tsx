import { Button, Text } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { pipelinesQuery, teamsQuery } from '../../catalogue/catalogue.js';
import { DropDown } from '../../ui/drop-down.js';
import { later } from '../../ui/later.js';
import { words } from '../../words/words.js';
import { type BoardPlace, inPipeline, inTeam } from '../board-place.js';
import { useBoardSearch } from '../use-board.js';
import { type Option } from './option-list.js';

const OptionList = later(() => import('./option-list.js'), 'OptionList');

const text = words.board;
const all = 'all';

/** Which pipeline is shown, and the way to another. */
export function PipelineSwitch({ place }: { readonly place: BoardPlace }) {
  const { search, go } = useBoardSearch();
  const pipelines = useQuery(pipelinesQuery).data ?? [];
  const pick = (id: string) => {
    const pipeline = pipelines.find((one) => one.id === id);
    if (pipeline) go(inPipeline(search, place, pipeline));
  };
  return (
    <Switch
      label={text.pipeline}
      shown={place.pipeline.name}
      strong
      options={pipelines.map(({ id, name }) => ({ value: id, label: name }))}
      selected={place.pipeline.id}
      onPick={pick}
    />
  );
}

/** Whose deals are shown: a team's, in its funnel, or everybody's. */
export function TeamSwitch({ place }: { readonly place: BoardPlace }) {
  const { search, go } = useBoardSearch();
  const pipelines = useQuery(pipelinesQuery).data ?? [];
  const teams = useQuery(teamsQuery).data ?? [];
  if (teams.length === 0) return null;
  const pick = (id: string) => {
    const team = teams.find((one) => one.id === id) ?? null;
    if (id === 'none') go({ ...inTeam(search, place, null, pipelines), teamId: 'none' });
    else go(inTeam(search, place, team, pipelines));
  };
  const options: Option[] = [
    { value: all, label: text.allTeams },
    ...teams.map(({ id, name }) => ({ value: id, label: name })),
    { value: 'none', label: text.noTeam },
  ];
  return (
    <Switch
      label={text.team}
      shown={place.team?.name ?? (search.teamId === 'none' ? text.noTeam : text.allTeams)}
      options={options}
      selected={search.teamId ?? all}
      onPick={pick}
    />
  );
}

interface SwitchProps {
  readonly label: string;
  readonly shown: string;
  readonly strong?: boolean;
  readonly options: readonly Option[];
  readonly selected: string;
  readonly onPick: (value: string) => void;
}

const Switch = ({ label, shown, strong = false, options, selected, onPick }: SwitchProps) => (
  <DropDown
    label={label}
    width={240}
    button={(button) => (
      <Button
        {...button}
        variant="subtle"
        color="gray"
        aria-label={`${label}: ${shown}`}
        rightSection={<IconChevronDown size={14} />}
        styles={{ section: { marginInlineStart: 4 } }}
        c="inherit"
      >
        <Text size={strong ? 'lg' : 'sm'} fw={strong ? 600 : 400} truncate maw={200}>
          {shown}
        </Text>
      </Button>
    )}
  >
    {(close) => (
      <OptionList
        label={label}
        options={options}
        selected={[selected]}
        onPick={(value) => {
          close();
          onPick(value);
        }}
      />
    )}
  </DropDown>
);
