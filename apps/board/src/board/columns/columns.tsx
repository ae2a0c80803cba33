import { followPipeline } from '../../app/topics.js';
import { type Pipeline } from '../../catalogue/catalogue.js';
import { useMay } from '../../catalogue/rights.js';
import { Failed } from '../../ui/blank.js';
import { type BoardFilters } from '../board-filters.js';
import { useEffect, useState } from 'react';
import { ColumnsSkeleton } from './columns-skeleton.js';
import { LiveColumns } from './live-columns.js';
import { Spots } from './spots.js';
import { useBoard } from './use-board.js';

interface ColumnsProps {
  readonly pipeline: Pipeline;
  readonly filters: BoardFilters;
  /** Begins a new deal in a stage. */
  readonly onAdd?: (stageId: string) => void;
}

/** A pipeline's deals, a column a stage: walked through, dragged, and as they are while others work on them. */
export function Columns({ pipeline, filters, onAdd }: ColumnsProps) {
  const may = useMay();
  const [spots] = useState(() => new Spots());
  const board = useBoard(pipeline, filters, spots);
  useEffect(() => followPipeline(pipeline.id), [pipeline.id]);
  const { data, error, refetch } = board.query;
  if (!data)
    return error ? <Failed error={error} again={() => void refetch()} /> : <ColumnsSkeleton pipeline={pipeline} />;
  const mayEdit = may('editDeals');
  return (
    <LiveColumns
      key={pipeline.id}
      {...{ pipeline, spots, mayEdit, cache: board.cache, state: data, glowing: board.glowing, filters: board.filters }}
      mayDelete={may('deleteDeals')}
      onAdd={mayEdit ? onAdd : undefined}
    />
  );
}
