import { useQuery } from '@tanstack/react-query';
import { organizationQuery, teamsQuery, useLocale, useMemberNames } from '../../catalogue/catalogue.js';
import { moneyText } from '../../format/money.js';
import { words } from '../../words/words.js';
import { type Goal } from '../settings-data.js';
import { type PeriodKind, quarterOf } from './periods.js';

const texts = words.settings.goals;

/** A period as people say it: `October 2026`, `Q4 2026`, `2026`. */
export function periodText(kind: PeriodKind, start: string, locale?: string): string {
  const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${start}T00:00:00Z`),
  );
  const year = Number(start.slice(0, 4));
  if (kind === 'month') return month;
  if (kind === 'year') return start.slice(5, 7) === '01' ? texts.yearName(year) : texts.from(texts.periods.year, month);
  const quarter = quarterOf(start);
  return quarter === null ? texts.from(texts.periods.quarter, month) : texts.quarterName(quarter, year);
}

/** Whose a goal is. */
export function useHolderName(): (of: Goal['of']) => string {
  const { data: organization } = useQuery(organizationQuery);
  const { data: teams = [] } = useQuery(teamsQuery);
  const nameOf = useMemberNames();
  return ({ kind, id }) => {
    if (kind === 'organization') return organization?.name ?? texts.organization;
    if (kind === 'team') return teams.find((team) => team.id === id)?.name ?? texts.gone;
    return nameOf(id ?? null) ?? texts.gone;
  };
}

/** An amount of a goal: money, or how many. */
export function useGoalAmount(): (amount: Goal['target']) => string {
  const locale = useLocale();
  return ({ value, count }) => (value ? moneyText(value, locale) : (count ?? 0).toLocaleString(locale));
}
