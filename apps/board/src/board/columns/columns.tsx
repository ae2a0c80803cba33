import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import { type Pipeline } from '../../catalogue/catalogue.js';
import { type BoardFilters } from '../board-filters.js';

interface ColumnsProps {
  readonly pipeline: Pipeline;
  readonly filters: BoardFilters;
  readonly onAdd?: (stageId: string) => void;
}

/** To be built. */
export function Columns({ pipeline, filters }: ColumnsProps) {
  const { data } = useQuery({
    queryKey: ['board', pipeline.id, filters],
    queryFn: () =>
      answerOf(
        api.GET('/v1/pipelines/{pipelineId}/board', {
          params: { path: { pipelineId: pipeline.id }, query: filters },
        }),
      ),
  });
  return (
    <div tabIndex={0} role="group" style={{ display: 'flex', gap: 8, overflow: 'auto', padding: 12 }}>
      {data?.columns.map(({ stage, cards }) => (
        <section key={stage.id} data-stage={stage.id} aria-label={stage.name} style={{ flex: 'none', width: 180 }}>
          <h2>{stage.name}</h2>
          {cards.map((card) => (
            <div key={card.id}>{card.name ?? card.contact?.name}</div>
          ))}
        </section>
      ))}
    </div>
  );
}
