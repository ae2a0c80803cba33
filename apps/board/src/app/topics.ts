import { useEffect, useSyncExternalStore } from 'react';
import { live } from '../api/live-connection.js';
import { useMe } from '../catalogue/catalogue.js';
import { may } from '../catalogue/rights.js';

let shown: string | null = null;
/** of deals that are open beside it, by how many show them */
const beside = new Map<string, number>();
const watchers = new Set<() => void>();

/** The pipeline whose board is shown: its cards and totals are followed until another one is. */
export function followPipeline(pipelineId: string): void {
  if (pipelineId === shown) return;
  shown = pipelineId;
  for (const watcher of watchers) watcher();
}

const watch = (watcher: () => void): (() => void) => {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
};

/** Follows the pipeline of a deal that is open, wherever it is shown; what this gives ends it. */
export function followBeside(pipelineId: string): () => void {
  const count = (change: number): void => {
    const shownBy = (beside.get(pipelineId) ?? 0) + change;
    if (shownBy > 0) beside.set(pipelineId, shownBy);
    else beside.delete(pipelineId);
    for (const watcher of watchers) watcher();
  };
  count(1);
  return () => count(-1);
}

const followed = (): string =>
  [...new Set([...(shown === null ? [] : [shown]), ...[...beside.keys()].toSorted()])]
    .map((id) => `pipeline:${id}`)
    .join();

/** Keeps the one live connection on what the page shows and its reader may hear. */
export function useTopics(): void {
  const me = useMe();
  const pipelines = useSyncExternalStore(watch, followed);
  useEffect(() => {
    if (!me) return;
    const deals = may.seeDeals(me);
    live.follow([
      'inbox',
      'leads',
      ...(deals ? ['follow-ups'] : []),
      ...(may.seeApprovals(me) ? ['approvals'] : []),
      ...(deals && pipelines !== '' ? pipelines.split(',') : []),
    ]);
  }, [me, pipelines]);
  useEffect(() => () => live.follow([]), []);
}
