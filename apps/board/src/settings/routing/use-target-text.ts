import { useQuery } from '@tanstack/react-query';
import { type Schemas } from '../../api/client.js';
import { teamsQuery, useMemberNames } from '../../catalogue/catalogue.js';
import { words } from '../../words/words.js';

const texts = words.settings.leads.routing;

/** To whom a rule gives a lead, e.g. `to Inbound, in turn`. */
export function useTargetText(): (target: Schemas['RuleTargetDto']) => string {
  const { data: teams = [] } = useQuery(teamsQuery);
  const nameOf = useMemberNames();
  return ({ repId, teamId }) =>
    repId !== undefined
      ? texts.toRep(nameOf(repId) ?? texts.gone)
      : texts.toTeam(teams.find(({ id }) => id === teamId)?.name ?? texts.gone);
}
