import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { channelsQuery, type Pipeline, type Team } from '../catalogue/catalogue.js';
import { words } from '../words/words.js';
import { type DealDraft, type Faults, takingStages } from './deal-draft.js';

const text = words.newDeal;
/** Lists longer than this are searched. */
const short = 8;

interface PlaceFieldsProps {
  readonly draft: DealDraft;
  readonly faults: Faults;
  readonly onChange: (change: Partial<DealDraft>) => void;
  readonly pipelines: readonly Pipeline[];
  readonly teams: readonly Team[];
  readonly pipeline: Pipeline | undefined;
  readonly team: Team | null;
}

const optionOf = ({ id, name }: { readonly id: string; readonly name: string }) => ({ value: id, label: name });

/** Where the deal goes: team, pipeline, stage, and the team's channel where it has several. */
export function PlaceFields({ draft, faults, onChange, pipelines, teams, pipeline, team }: PlaceFieldsProps) {
  const channels = useQuery(channelsQuery).data ?? [];
  const open = pipelines.filter(({ deletion }) => deletion === null);
  return (
    <>
      {teams.length > 0 && (
        <Select
          label={text.team}
          placeholder={text.noTeam}
          data={teams.map(optionOf)}
          value={draft.teamId}
          onChange={(teamId) => onChange({ teamId })}
          error={faults.team}
          searchable={teams.length > short}
          clearable
        />
      )}
      {open.length > 1 && (
        <Select
          label={text.pipeline}
          data={open.map(optionOf)}
          value={draft.pipelineId}
          onChange={(pipelineId) => pipelineId !== null && onChange({ pipelineId })}
          error={faults.pipeline}
          disabled={team !== null}
          searchable={open.length > short}
          allowDeselect={false}
        />
      )}
      <Select
        label={text.stage}
        data={pipeline ? takingStages(pipeline).map(optionOf) : []}
        value={draft.stageId}
        onChange={(stageId) => onChange({ stageId })}
        error={faults.stage}
        allowDeselect={false}
      />
      {team && team.channelIds.length > 1 && (
        <Select
          label={text.channel}
          data={channels.filter(({ id }) => team.channelIds.includes(id)).map(optionOf)}
          value={draft.channelId}
          onChange={(channelId) => onChange({ channelId })}
          error={faults.channel}
          required
        />
      )}
    </>
  );
}
