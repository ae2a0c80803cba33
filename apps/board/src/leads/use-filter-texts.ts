import { useQuery } from '@tanstack/react-query';
import { teamsQuery, useMemberNames } from '../catalogue/catalogue.js';
import { words } from '../words/words.js';
import { useStatusName } from './lead-queries.js';
import { type FilterName, type LeadsSearch } from './leads-search.js';

const { filters, origins } = words.leads;

/** What a filter is set to, in words. */
export function useFilterTexts(search: LeadsSearch): (name: FilterName) => string {
  const memberName = useMemberNames();
  const statusName = useStatusName();
  const { data: teams = [] } = useQuery(teamsQuery);
  const { statusId = '', repId = '', teamId = '', origin } = search;
  const texts: Partial<Record<FilterName, string>> = {
    statusId: statusName(statusId),
    repId: repId === 'none' ? filters.none : (memberName(repId) ?? ''),
    teamId: teamId === 'none' ? filters.noTeam : (teams.find(({ id }) => id === teamId)?.name ?? ''),
    ...(origin && { origin: origins[origin] }),
  };
  return (name) => texts[name] ?? search[name] ?? '';
}
