import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useLiveEvents } from '../../api/use-live.js';
import { type Pipeline } from '../../catalogue/catalogue.js';
import { type BoardFilters } from '../board-filters.js';
import { BoardCache } from './board-cache.js';
import { columnsQuery } from './board-read.js';
import { type Spots } from './spots.js';

/** Milliseconds in which a card shows who else changed it. */
const glowsFor = 2_000;

/** Cards that somebody else changed a moment ago, and who: a member's, an agent's or a service's id. */
export type Glowing = ReadonlyMap<string, { readonly by: string }>;

/** The columns of a pipeline as they now are. */
export function useBoard(pipeline: Pipeline, given: BoardFilters, spots: Spots) {
  const queries = useQueryClient();
  const filters = useSame(given);
  const { glowing, glow } = useGlow();
  const cache = useMemo(() => {
    const changing = (cardId: string, by: string | null): void => {
      spots.remember(cardId);
      if (by !== null) glow(cardId, by);
    };
    return new BoardCache(queries, { pipeline, filters }, changing);
  }, [queries, pipeline, filters, spots, glow]);
  useEffect(() => cache.follow(), [cache]);
  useLiveEvents((event) => cache.hear(event));
  const query = useQuery(columnsQuery(queries, pipeline.id, filters));
  return { cache, query, glowing, filters };
}

/** The same object for as long as it says the same. */
function useSame(given: BoardFilters): BoardFilters {
  const [kept, keep] = useState(given);
  if (kept === given || JSON.stringify(kept) === JSON.stringify(given)) return kept;
  keep(given);
  return given;
}

function useGlow() {
  const [glowing, setGlowing] = useState<Glowing>(new Map());
  const glow = useCallback((cardId: string, by: string) => {
    const change = { by };
    setGlowing((before) => new Map(before).set(cardId, change));
    const end = (): void => setGlowing((before) => new Map([...before].filter(([, one]) => one !== change)));
    setTimeout(end, glowsFor);
  }, []);
  return { glowing, glow };
}
