import { useQuery } from '@tanstack/react-query';
import { type Schemas } from '../api/client.js';
import { words } from '../words/words.js';
import { agentsQuery, useMemberNames } from '../catalogue/catalogue.js';

const { actors } = words.leads;

/** What whoever did something is called. */
export function useActorName(): (
  entry: Pick<Schemas['TimelineEntryDto'], 'actor'> & Partial<Pick<Schemas['TimelineEntryDto'], 'via'>>,
) => string {
  const memberName = useMemberNames();
  const { data: agents = [] } = useQuery(agentsQuery);
  return ({ actor, via }) => {
    if (via?.kind === 'import') return actors.import;
    switch (actor.kind) {
      case 'user':
        return memberName(actor.id) ?? actors.somebody;
      case 'agent':
        return agents.find(({ id }) => id === actor.id)?.name ?? actors.agent;
      case 'service':
        return actors.service;
      case 'system':
        return actors.system;
    }
  };
}
