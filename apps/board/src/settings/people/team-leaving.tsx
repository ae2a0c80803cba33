import { Select } from '@mantine/core';
import { useState } from 'react';
import { type Member, type Team } from '../../catalogue/catalogue.js';
import { words } from '../../words/words.js';
import { countOf } from '../parts/refusal.js';
import { RemovalDialog } from '../parts/removal-dialog.js';
import { isChosen, successorChoices, successorOf } from '../parts/successor.js';
import { teamWrites } from './team-writes.js';

const texts = words.settings.people.teams;

interface TeamLeavingProps {
  readonly team: Team;
  readonly member: Member;
  /** those of the team */
  readonly others: readonly Member[];
  readonly onClose: () => void;
}

/** Asks before somebody leaves a team, and who gets the open deals of it. */
export function TeamLeaving({ team, member, others, onClose }: TeamLeavingProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const successors = others.filter(
    ({ id, removal }) => id !== member.id && !removal && !team.leaving.some(({ memberId }) => memberId === id),
  );
  return (
    <RemovalDialog
      title={texts.leave(member.name, team.name)}
      text={texts.leaveText}
      submit={texts.submitRemove}
      said={texts.left(member.name, team.name)}
      onClose={onClose}
      run={(isPlaced) =>
        teamWrites(team.id).removeMember(member.id, isPlaced ? { successorId: successorOf(chosen) } : {})
      }
      heals={['member_in_use', 'team_member_in_use']}
      inUse={(problem) => texts.leaveHolds(member.name, countOf(problem))}
      isPlaceChosen={isChosen(chosen)}
      place={
        <Select
          label={words.settings.people.members.successor}
          data={successorChoices(successors, words.settings.people.members.nobody)}
          value={chosen}
          onChange={setChosen}
        />
      }
    />
  );
}
