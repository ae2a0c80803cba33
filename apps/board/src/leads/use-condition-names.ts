import { useQuery } from '@tanstack/react-query';
import { customFieldsQuery, organizationQuery } from '../catalogue/catalogue.js';
import { moneyText } from '../format/money.js';
import { type ConditionNames } from './missing.js';

/** What criteria are said with: the organization's own fields and its money. */
export function useConditionNames(currency?: string): ConditionNames {
  const { data: own = [] } = useQuery(customFieldsQuery);
  const { data: organization } = useQuery(organizationQuery);
  return {
    field: (id) => own.find((field) => field.id === id)?.name,
    money: (amount) =>
      moneyText({ amount, currency: currency ?? organization?.currency ?? 'USD' }, organization?.locale),
  };
}
