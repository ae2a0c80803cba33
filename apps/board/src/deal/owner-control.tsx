import { IconUser, IconUserQuestion } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { membersQuery, teamsQuery } from '../catalogue/catalogue.js';
import { Person } from '../ui/person.js';
import { words } from '../words/words.js';
import { setOwner } from './changes.js';
import { Choice } from './choice.js';
import { type ControlProps } from './control.js';
import { ControlButton } from './control-button.js';
import { type Deal } from './deal.js';
import { useDealChange } from './use-deal-change.js';

const text = words.deal.owner;

/** The members that may own a deal: those of its team where it has one. */
export function useOwners({ teamId }: Pick<Deal, 'teamId'>) {
  const { data: members = [] } = useQuery(membersQuery);
  const { data: teams = [] } = useQuery(teamsQuery);
  const team = teams.find(({ id }) => id === teamId);
  return members.filter(({ id, removal }) => removal === null && (!team || team.memberIds.includes(id)));
}

/** Who owns it: red where nobody does, blue where somebody does. */
export function OwnerControl({ deal, readOnly, opened, onOpen }: ControlProps) {
  const change = useDealChange(deal.id);
  const owners = useOwners(deal);
  const button = (toggle?: () => void) => (
    <ControlButton
      label={text.label}
      value={deal.rep?.name ?? (deal.repId === null ? text.nobody : words.deal.formerly)}
      icon={deal.repId === null ? IconUserQuestion : IconUser}
      color={deal.repId === null ? 'red' : 'blue'}
      readOnly={readOnly}
      onClick={toggle}
      aria-haspopup="listbox"
      aria-expanded={opened}
    />
  );
  if (readOnly) return button();
  const options = owners.map(({ id, name }) => ({ id, name, mark: <Person name={name} /> }));
  return (
    <Choice
      options={[...options, { id: null, name: text.nobody, mark: <Person name={null} /> }]}
      chosen={deal.repId}
      opened={opened}
      onOpen={onOpen}
      onChoose={({ id, name }) => change.mutate(setOwner(deal, id === null ? null : { id, name }))}
      title={deal.team ? text.ofTeam(deal.team.name) : text.label}
      search={text.search}
      nothing={text.none}
      target={button}
    />
  );
}
