import { useQuery } from '@tanstack/react-query';
import { agentsQuery, membersQuery, pipelinesQuery, teamsQuery, useLocale } from '../catalogue/catalogue.js';
import { calendarDateText, instantText } from '../format/dates.js';
import { moneyText, typedMoney } from '../format/money.js';
import { type EditField, type EditFields } from './edit-fields.js';

/** What a field of a form says, in words: of whoever edits it, or of somebody else. */
export function useFieldText(currency: string): (field: EditField, fields: EditFields) => string {
  const locale = useLocale();
  const { data: members = [] } = useQuery(membersQuery);
  const { data: agents = [] } = useQuery(agentsQuery);
  const { data: teams = [] } = useQuery(teamsQuery);
  const { data: pipelines = [] } = useQuery(pipelinesQuery);
  const named = [...members, ...agents, ...teams, ...pipelines, ...pipelines.flatMap(({ stages }) => stages)];
  const nameOf = (id: unknown): string | undefined => named.find((one) => one.id === id)?.name;
  return (field, fields) => {
    if (field === 'tags') return fields.tags.join(', ');
    if (field === 'contact' || field === 'account') return fields[field]?.name ?? '';
    const value = fields[field];
    if (value === null || typeof value === 'object') return '';
    if (field === 'value') {
      const money = typedMoney(fields.value, currency);
      return money ? moneyText(money, locale) : fields.value;
    }
    if (field === 'expectedCloseDate') return calendarDateText(String(value), locale);
    if (field === 'followUpAt') return instantText(String(value), locale);
    return nameOf(value) ?? String(value);
  };
}
