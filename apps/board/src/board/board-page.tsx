import { Skeleton } from '@mantine/core';
import { Outlet } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useShortcuts } from '../app/shortcuts.js';
import { followPipeline } from '../app/topics.js';
import { useMe } from '../catalogue/catalogue.js';
import { useMay } from '../catalogue/rights.js';
import { Blank, Failed } from '../ui/blank.js';
import { later } from '../ui/later.js';
import { words } from '../words/words.js';
import { BoardBar } from './bar/board-bar.js';
import { EmptyPipeline, Emptied, NoneOpen } from './blanks.js';
import classes from './board-page.module.css';
import { type BoardPlace } from './board-place.js';
import { filtersOf } from './board-search.js';
import { type Chip, chipsOf } from './chips.js';
import { Columns } from './columns/columns.js';
import { SummaryStrip } from './strip/summary-strip.js';
import { type Summary, useSummary } from './strip/use-figures.js';
import { TableSkeleton } from './table/table-skeleton.js';
import { useBoardPlace, useBoardSearch } from './use-board.js';
import { useMatching } from './use-matching.js';
import { useNames } from './use-names.js';

const text = words.board;

/** A deal is being added: to a stage, or to the first. */
interface Adding {
  readonly stageId: string | undefined;
}

const NewDealDialog = later(() => import('../new-deal/new-deal-dialog.js'), 'NewDealDialog');
const DealsTable = later(() => import('./table/deals-table.js'), 'DealsTable', <TableSkeleton />);

/** Opportunities: the deals of a pipeline as a board or a table, with its figures above, and the deal that is open over it. */
export function BoardPage() {
  const may = useMay();
  const me = useMe();
  const { place, loading, error, again } = useBoardPlace();
  if (me && !may('seeDeals')) return <Blank title={text.noDealsForRole} text={text.noDealsForRoleText} />;
  if (place) return <Board place={place} />;
  if (error) return <Failed error={error} again={again} />;
  if (loading) return <Waiting />;
  return <Blank title={text.noPipeline} text={text.noPipelineText} />;
}

function Board({ place }: { readonly place: BoardPlace }) {
  const may = useMay();
  const { search } = useBoardSearch();
  const { pipeline } = place;
  const [adding, setAdding] = useState<Adding | null>(null);
  const mayAdd = may('editDeals');
  const add = mayAdd ? (stageId?: string) => setAdding({ stageId }) : undefined;
  useShortcuts({ n: () => add?.() });
  useEffect(() => followPipeline(pipeline.id), [pipeline.id]);
  const chips = chipsOf(search, useNames(place, search));
  const matching = useMatching(pipeline.id, filtersOf(search), chips.length > 0 && search.view !== 'table');
  const scope = { pipelineId: pipeline.id, teamId: search.teamId };
  const summary = useSummary(scope);
  return (
    <div className={classes.page}>
      <BoardBar place={place} chips={chips} matching={matching} onNew={() => add?.()} />
      <SummaryStrip scope={scope} summary={summary.data} />
      <div className={classes.deals}>
        <Deals place={place} chips={chips} matching={matching} summary={summary.data} onAdd={add} />
      </div>
      <Outlet />
      {adding && (
        <NewDealDialog
          opened
          onClose={() => setAdding(null)}
          pipelineId={pipeline.id}
          teamId={place.team?.id}
          stageId={adding.stageId}
        />
      )}
    </div>
  );
}

interface DealsProps {
  readonly place: BoardPlace;
  readonly chips: readonly Chip[];
  readonly matching: number | null;
  readonly summary: Summary | undefined;
  readonly onAdd: ((stageId?: string) => void) | undefined;
}

/** The deals themselves, or why there are none. */
function Deals({ place: { pipeline, team }, chips, matching, summary, onAdd }: DealsProps) {
  const { search } = useBoardSearch();
  const isEmpty = summary !== undefined && dealsIn(summary) === 0;
  const name = team?.name ?? pipeline.name;
  const empty = <EmptyPipeline name={name} onNew={onAdd && (() => onAdd())} />;
  if (search.view === 'table') {
    const why = isEmpty || summary === undefined ? empty : <NoneOpen name={name} />;
    return <DealsTable pipeline={pipeline} empty={chips.length > 0 ? <Emptied chips={chips} /> : why} />;
  }
  if (chips.length > 0 && matching === 0) return <Emptied chips={chips} />;
  return (
    <>
      {isEmpty && chips.length === 0 && empty}
      <Columns pipeline={pipeline} filters={filtersOf(search)} onAdd={onAdd} />
    </>
  );
}

const dealsIn = ({ open, won, lost, abandoned }: Summary): number =>
  open.count + won.count + lost.count + abandoned.count;

const Waiting = () => (
  <div className={classes.page} aria-busy="true">
    <Skeleton h={28} m="md" w="auto" />
    <Skeleton h={64} mx="md" w="auto" />
    <div className={classes.columns}>
      {Array.from({ length: 7 }, (_, column) => (
        <Skeleton key={column} h={420} flex={1} miw={120} />
      ))}
    </div>
  </div>
);
