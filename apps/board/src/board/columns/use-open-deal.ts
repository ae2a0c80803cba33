import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useCallback } from 'react';
import { type BoardSearch } from '../board-search.js';

/** Opens deals over the board, which keeps its pipeline and filters. */
export function useOpenDeal() {
  const navigate = useNavigate();
  const search = useRouterState({ select: ({ location }) => withoutAct(location.searchStr) });
  const act = useCallback(
    (dealId: string, act?: BoardSearch['act']) =>
      void navigate({
        to: '/opportunities/$dealId',
        params: { dealId },
        search: ({ dealTab, ...before }) => ({ ...before, act }),
      }),
    [navigate],
  );
  const open = useCallback((dealId: string) => act(dealId), [act]);
  const hrefOf = useCallback((dealId: string) => `/opportunities/${dealId}${search}`, [search]);
  return { act, open, hrefOf };
}

function withoutAct(search: string): string {
  const parameters = new URLSearchParams(search);
  parameters.delete('act');
  parameters.delete('dealTab');
  return parameters.size > 0 ? `?${parameters}` : '';
}
