import { Skeleton, VisuallyHidden } from '@mantine/core';
import { type Pipeline } from '../../catalogue/catalogue.js';
import { stageColour } from '../../ui/stage-colour.js';
import { words } from '../../words/words.js';
import classes from './columns.module.css';
import { useDensity } from './density.js';

const cards = [0, 1, 2, 3, 4];

/** The columns before their deals are known: their names are. */
export function ColumnsSkeleton({ pipeline }: { readonly pipeline: Pipeline }) {
  const { row, name } = useDensity();
  return (
    <div className={classes.board} data-density={name} aria-busy>
      <VisuallyHidden role="status">{words.columns.loading}</VisuallyHidden>
      {pipeline.stages.map((stage, index) => (
        <div key={stage.id} className={classes.column}>
          <div className={classes.head} style={{ borderTopColor: stageColour(stage) }}>
            <div className={classes.headLine}>
              <span className={classes.name}>{stage.name}</span>
            </div>
            <div className={classes.headLine}>
              <Skeleton height={12} width="60%" />
            </div>
          </div>
          <div className={classes.scroller}>
            {cards.slice(0, 5 - (index % 3)).map((n) => (
              <Skeleton key={n} height={row - 6} mb={6} radius="md" />
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}
