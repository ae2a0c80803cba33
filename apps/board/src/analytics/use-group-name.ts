import { useQuery } from '@tanstack/react-query';
import { teamsQuery, useMemberNames } from '../catalogue/catalogue.js';
import { words } from '../words/words.js';
import { type Breakdown } from './analytics-search.js';

const text = words.analytics;

/** What a rep, a team or a source is called; null: that there is none. */
export function useGroupName(): (compare: Breakdown, key: string | null) => string {
  const memberName = useMemberNames();
  const { data: teams = [] } = useQuery(teamsQuery);
  const sources: Readonly<Record<string, string>> = text.sources;
  const none = { rep: text.nobody, team: text.noTeam, source: text.noSource };
  const names = {
    rep: (key: string) => memberName(key) ?? text.gone,
    team: (key: string) => teams.find(({ id }) => id === key)?.name ?? text.gone,
    source: (key: string) => sources[key] ?? key,
  };
  return (compare, key) => (key === null || key === 'none' ? none[compare] : names[compare](key));
}
