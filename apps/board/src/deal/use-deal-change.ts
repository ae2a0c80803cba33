import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { Problem } from '../api/problem.js';
import { useCommand } from '../api/use-command.js';
import { sayRefused } from '../app/undo.js';
import { words } from '../words/words.js';
import { sentence } from '../words/deal-sentences.js';
import { type Answer, type DealChange } from './changes.js';
import { dealKey, dealQuery, revisionOf } from './deal.js';
import { same } from './draft.js';
import { foldAnswer } from './fold.js';
import { decodeStaleDeal } from './stale-codec.js';
import { useWording } from './use-wording.js';

/**
 * Steps with a deal: shown at once, taken back with a sentence where refused, undone for ten seconds.
 *
 * @param refused deals with a refusal itself; true: nothing else is said
 */
export function useDealChange(dealId: string, refused?: (problem: Problem, change: DealChange) => boolean) {
  const queries = useQueryClient();
  const wording = useWording();
  const command = useCommand<DealChange, Answer>({
    run: (change) => run(queries, dealId, change),
    show: (change) => show(queries, dealId, change.shown),
    said: ({ said }, { body }) => ('pipeline' in body ? said : words.deal.said.waits),
    undo: ({ back }) => back && (() => command.mutate(withoutBack(back()))),
    inTurn: `deal ${dealId}`,
    stale: [dealKey(dealId)],
    refused: (problem, change) => {
      if (refused?.(problem, change)) return true;
      const last = decodeStaleDeal(problem)?.changes.findLast(({ type }) => change.touches.includes(type));
      if (!last) return false;
      if (!change.isEdit) sayRefused(words.deal.meanwhile(wording.actor(last.by), sentence(last, wording)));
      return true; // an edit that is open says it itself
    },
  });
  return command;
}

const withoutBack = ({ back, ...change }: DealChange): DealChange => change;

/** Asks with the revision that is shown; where others changed something else meanwhile, once more with the present one. */
async function run(queries: QueryClient, dealId: string, change: DealChange): Promise<Answer> {
  const { queryKey } = dealQuery(dealId);
  const known = queries.getQueryData(queryKey)?.revision;
  const answer = await change.ask(known === undefined ? undefined : `"${known}"`).catch((error: unknown) => {
    const stale = error instanceof Problem ? decodeStaleDeal(error) : null;
    if (!stale || stale.changes.some(({ type }) => change.touches.includes(type))) throw error;
    return change.ask(`"${stale.current}"`);
  });
  const { body, etag } = answer;
  if ('pipeline' in body)
    queries.setQueryData(queryKey, (deal) => deal && { ...foldAnswer(deal, body, revisionOf(etag)) });
  return answer;
}

/** Shows fields at once; what it gives puts those back that still are as shown. */
function show(queries: QueryClient, dealId: string, shown: DealChange['shown']): () => void {
  const { queryKey } = dealQuery(dealId);
  void queries.cancelQueries({ queryKey, exact: true });
  const before = queries.getQueryData(queryKey);
  queries.setQueryData(queryKey, (deal) => deal && { ...deal, ...shown });
  return () =>
    queries.setQueryData(queryKey, (deal) => deal && before && { ...deal, ...asBefore(deal, before, shown) });
}

function asBefore<Fields extends object>(now: Fields, before: Fields, shown: Partial<Fields>): Partial<Fields> {
  const restored: Partial<Fields> = {};
  for (const field in shown) if (same(now[field], shown[field])) restored[field] = before[field];
  return restored;
}
