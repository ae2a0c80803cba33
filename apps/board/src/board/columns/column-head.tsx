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
        <h2 id={id} className={classes.name} data-hint={stage.description || stage.name}>
          {stage.name}
        </h2>
      </div>
      <div className={`${classes.headLine} ${classes.figures}`}>
        <span className="digits" data-hint={words.columns.deals(total.count)}>
          {new Intl.NumberFormat(locale).format(total.count)}
        </span>
        <Amount money={total.value} short />
      </div>
    </header>
  );
}
