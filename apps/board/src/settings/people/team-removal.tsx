import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { pipelinesQuery, type Team } from '../../catalogue/catalogue.js';
import { words } from '../../words/words.js';
import { countOf } from '../parts/refusal.js';
import { RemovalDialog } from '../parts/removal-dialog.js';
import { isChosen, successorChoices, successorOf } from '../parts/successor.js';
import { teamWrites } from './team-writes.js';

const texts = words.settings.people.teams;

interface TeamRemovalProps {
  readonly team: Team;
  readonly teams: readonly Team[];
  readonly onClose: () => void;
}

/** Asks before a team is removed, and which one gets its open deals. */
export function TeamRemoval({ team, teams, onClose }: TeamRemovalProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const { data: pipelines = [] } = useQuery(pipelinesQuery);
  const currencyOf = ({ pipelineId }: Team) => pipelines.find(({ id }) => id === pipelineId)?.currency;
  const successors = teams.filter((one) => one.id !== team.id && !one.removal && currencyOf(one) === currencyOf(team));
  return (
    <RemovalDialog
      title={texts.remove(team.name)}
      text={texts.removeText}
      submit={texts.submitRemove}
      said={texts.removed(team.name)}
      onClose={onClose}
      run={(isPlaced) => teamWrites(team.id).remove(isPlaced ? { successorTeamId: successorOf(chosen) } : {})}
      heals={['team_in_use']}
      inUse={(problem) => texts.holds(countOf(problem))}
      isPlaceChosen={isChosen(chosen)}
      place={
        <Select
          label={texts.successor}
          description={texts.successorText}
          data={successorChoices(successors, texts.none)}
          value={chosen}
          onChange={setChosen}
        />
      }
    />
  );
}
