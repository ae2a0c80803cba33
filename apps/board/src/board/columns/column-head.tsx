import { Tooltip } from '@mantine/core';
import { type Stage, useLocale } from '../../catalogue/catalogue.js';
import { Amount } from '../../ui/amount.js';
import { words } from '../../words/words.js';
import { type Figure } from './card.js';
import classes from './columns.module.css';
import { OutcomeIcon } from './outcome-icon.js';

/** A stage's name and what its deals come to, under a line in its colour. */
export function ColumnHead({
  stage,
  total,
  id,
}: {
  readonly stage: Stage;
  readonly total: Figure;
  readonly id: string;
}) {
  const locale = useLocale();
  return (
    <header className={classes.head} style={{ borderTopColor: `var(--stage-${stage.colour})` }}>
      <div className={classes.headLine}>
        <OutcomeIcon outcome={stage.outcome} />
        <Tooltip label={stage.description || stage.name} multiline maw={280}>
          <h2 id={id} className={classes.name}>
            {stage.name}
          </h2>
        </Tooltip>
      </div>
      <div className={`${classes.headLine} ${classes.figures}`}>
        <Tooltip label={words.columns.deals(total.count)}>
          <span className="digits">{new Intl.NumberFormat(locale).format(total.count)}</span>
        </Tooltip>
        <Amount money={total.value} short />
      </div>
    </header>
  );
}
