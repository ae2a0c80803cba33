import { useQuery } from '@tanstack/react-query';
import { teamsQuery, useMemberNames } from '../../catalogue/catalogue.js';
import { words } from '../../words/words.js';

const texts = words.settings.leads.routing;

interface Share {
  readonly repId: string | null;
  readonly teamId: string | null;
}

/** Who gets a lead: a person, a team as a whole, or the queue. */
export function useShareName(): (share: Share) => string {
  const { data: teams = [] } = useQuery(teamsQuery);
  const nameOf = useMemberNames();
  return ({ repId, teamId }) => {
    if (repId !== null) return nameOf(repId) ?? texts.gone;
    if (teamId === null) return texts.queue;
    return texts.teamAsWhole(teams.find(({ id }) => id === teamId)?.name ?? texts.gone);
  };
}
