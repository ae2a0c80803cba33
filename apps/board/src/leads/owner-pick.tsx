import { IconUser, IconUserQuestion } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type Member, membersQuery, type Team, teamsQuery } from '../catalogue/catalogue.js';
import { useMay } from '../catalogue/rights.js';
import { PickButton } from '../ui/pick-button.js';
import { words } from '../words/words.js';
import { isLive } from './lead-owner.js';
import { type Lead } from './lead-queries.js';
import { useAssign } from './use-lead-commands.js';

const { drawer } = words.leads;

/** Gives a lead to a person or a team: red while nobody has it, blue while somebody does. */
export function OwnerPick({ lead }: { readonly lead: Lead }) {
  const may = useMay();
  const { data: members = [] } = useQuery(membersQuery);
  const { data: teams = [] } = useQuery(teamsQuery);
  const assign = useAssign();
  const { rep, team } = lead;
  const Icon = rep || team ? IconUser : IconUserQuestion;
  const pick = (id: string): void => {
    const [person, crew] = [members.find((one) => one.id === id), teams.find((one) => one.id === id)];
    const staysIn = person && team && isMemberOf(teams, team.id, person.id) ? team : null;
    assign.mutate({ lead, rep: person ? named(person) : null, team: crew ? named(crew) : staysIn });
  };
  return (
    <PickButton
      label={drawer.owner}
      shown={rep && team ? `${rep.name} · ${team.name}` : (rep?.name ?? team?.name ?? words.leads.queue)}
      value={rep?.id ?? team?.id ?? null}
      options={[...members.filter(isSeller).map(person), ...teams.filter(({ removal }) => removal === null).map(crew)]}
      find={drawer.findOwner}
      nothing={drawer.nobodyFound}
      color={rep || team ? 'blue' : 'red'}
      variant="light"
      icon={<Icon size={16} stroke={1.6} aria-hidden />}
      readOnly={!may('editLeads') || !isLive(lead)}
      onPick={pick}
    />
  );
}

const named = ({ id, name }: { readonly id: string; readonly name: string }) => ({ id, name });
const isMemberOf = (teams: readonly Team[], teamId: string, memberId: string): boolean =>
  teams.find(({ id }) => id === teamId)?.memberIds.includes(memberId) ?? false;
const isSeller = ({ removal, role }: Member): boolean => removal === null && role !== 'auditor';
const person = ({ id, name }: Member) => ({ value: id, label: name, group: drawer.people });
const crew = ({ id, name }: Team) => ({ value: id, label: name, group: drawer.teams });
