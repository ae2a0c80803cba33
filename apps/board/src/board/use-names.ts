import { useQuery } from '@tanstack/react-query';
import { agentsQuery, membersQuery, useLocale } from '../catalogue/catalogue.js';
import { type BoardPlace } from './board-place.js';
import { type Names } from './chips.js';

/** How what an address names is called. */
export function useNames({ pipeline }: BoardPlace): Names {
  const members = useQuery(membersQuery).data ?? [];
  const agents = useQuery(agentsQuery).data ?? [];
  return {
    currency: pipeline.currency,
    locale: useLocale(),
    stages: pipeline.stages,
    member: (id) => members.find((one) => one.id === id)?.name ?? null,
    agent: (id) => agents.find((one) => one.id === id)?.name ?? null,
  };
}
