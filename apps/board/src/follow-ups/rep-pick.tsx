import { IconUser } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { membersQuery, useMe } from '../catalogue/catalogue.js';
import { PickButton } from '../ui/pick-button.js';
import { words } from '../words/words.js';

const said = words.followUps;

/** Whose follow-ups are shown: one's own, everybody's, or one person's. */
export function RepPick({ repId, onPick }: { readonly repId: string; readonly onPick: (repId: string) => void }) {
  const me = useMe();
  const { data: members = [] } = useQuery(membersQuery);
  const own = me?.memberId ?? null;
  const options = [
    { value: 'all', label: said.all },
    ...(own === null ? [] : [{ value: own, label: said.mine }]),
    { value: 'none', label: said.nobody },
    ...members
      .filter(({ id, role, removal }) => id !== own && role !== 'auditor' && removal === null)
      .map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <PickButton
      label={said.rep}
      shown={options.find(({ value }) => value === repId)?.label ?? said.all}
      value={repId}
      options={options}
      find={said.find}
      nothing={said.nothingFound}
      icon={<IconUser size={16} stroke={1.6} aria-hidden />}
      onPick={onPick}
    />
  );
}
