import { useEffect, useSyncExternalStore } from 'react';
import { live } from '../api/live-connection.js';
import { useMe } from '../catalogue/catalogue.js';
import { may } from '../catalogue/rights.js';

let shown: string | null = null;
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

/** Keeps the one live connection on what the page shows and its reader may hear. */
export function useTopics(): void {
  const me = useMe();
  const pipelineId = useSyncExternalStore(watch, () => shown);
  useEffect(() => {
    if (!me) return;
    const deals = may.seeDeals(me);
    live.follow([
      'inbox',
      ...(deals ? ['follow-ups'] : []),
      ...(may.seeApprovals(me) ? ['approvals'] : []),
      ...(deals && pipelineId !== null ? [`pipeline:${pipelineId}`] : []),
    ]);
  }, [me, pipelineId]);
  useEffect(() => () => live.follow([]), []);
}
