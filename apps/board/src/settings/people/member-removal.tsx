import { Select } from '@mantine/core';
import { useState } from 'react';
import { answerOf, api } from '../../api/client.js';
import { type Member } from '../../catalogue/catalogue.js';
import { words } from '../../words/words.js';
import { countOf } from '../parts/refusal.js';
import { RemovalDialog } from '../parts/removal-dialog.js';
import { isChosen, successorChoices, successorOf } from '../parts/successor.js';

const texts = words.settings.people.members;

interface MemberRemovalProps {
  readonly member: Member;
  readonly members: readonly Member[];
  readonly onClose: () => void;
}

/** Asks before a member is removed, and who gets the open deals. */
export function MemberRemoval({ member: { id, name }, members, onClose }: MemberRemovalProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const others = members.filter((one) => one.id !== id && !one.removal);
  return (
    <RemovalDialog
      title={texts.remove(name)}
      text={texts.removeText}
      submit={texts.submitRemove}
      said={texts.removed(name)}
      onClose={onClose}
      run={(isPlaced) =>
        answerOf(
          api.DELETE('/v1/members/{memberId}', {
            params: { path: { memberId: id } },
            body: isPlaced ? { successorId: successorOf(chosen) } : {},
          }),
        )
      }
      heals={['member_in_use']}
      inUse={(problem) => texts.holds(name, countOf(problem))}
      isPlaceChosen={isChosen(chosen)}
      place={
        <Select
          label={texts.successor}
          data={successorChoices(others, texts.nobody)}
          value={chosen}
          onChange={setChosen}
        />
      }
    />
  );
}
