import { useQuery } from '@tanstack/react-query';
import {
  agentsQuery,
  channelsQuery,
  customFieldsQuery,
  membersQuery,
  teamsQuery,
  useLocale,
} from '../catalogue/catalogue.js';
import { calendarDateText, instantText } from '../format/dates.js';
import { moneyText } from '../format/money.js';
import { type Wording } from '../words/deal-sentences.js';
import { words } from '../words/words.js';

const none: ReadonlyMap<string, string> = new Map();

/** How what happened is worded: with the names of the organization's records, and those of others that are given. */
export function useWording(others: ReadonlyMap<string, string> = none): Wording {
  const locale = useLocale();
  const lists = [
    useQuery(membersQuery).data,
    useQuery(teamsQuery).data,
    useQuery(agentsQuery).data,
    useQuery(channelsQuery).data,
    useQuery(customFieldsQuery).data,
  ];
  const known = (id: string): string | undefined => {
    for (const list of lists) for (const one of list ?? []) if (one.id === id) return one.name;
    return others.get(id);
  };
  return {
    name: (id) => known(id) ?? words.deal.formerly,
    actor: (id) => known(id) ?? words.deal.somebody,
    money: (money) => moneyText(money, locale),
    instant: (at) => instantText(at, locale),
    date: (date) => calendarDateText(date, locale),
  };
}
