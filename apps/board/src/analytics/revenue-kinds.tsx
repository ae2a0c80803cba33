import { type Schemas } from '../api/client.js';
import { words } from '../words/words.js';
import { type RevenueKind, revenueKinds } from './analytics-search.js';
import { type Scope, revenueDeals } from './deals-behind.js';
import { DealsLink } from './deals-link.js';
import { countedRevenue } from './revenue-sheet.js';
import { figureOf } from './series.js';
import { type Texts } from './use-texts.js';
import classes from './analytics.module.css';

const text = words.analytics.revenue;

interface RevenueKindsProps {
  readonly figures: readonly Schemas['RevenueFigureDto'][];
  readonly chosen: RevenueKind;
  readonly onChoose: (kind: RevenueKind) => void;
  readonly scope: Scope;
  readonly currency: string;
  readonly texts: Texts;
}

/** Each kind in all; one is chosen to be seen over time. */
export const RevenueKinds = ({ figures, chosen, onChoose, scope, currency, texts }: RevenueKindsProps) => (
  <div className={classes.kinds} role="group" aria-label={text.kind}>
    {revenueKinds.map((kind) => {
      const { count, value } = figureOf(figures, kind, currency);
      return (
        <div key={kind} className={classes.kind} data-chosen={kind === chosen}>
          <button
            type="button"
            className={classes.kindName}
            aria-pressed={kind === chosen}
            onClick={() => onChoose(kind)}
          >
            {text.kinds[kind]}
          </button>
          <DealsLink
            deals={count > 0 || value.amount !== 0 ? revenueDeals(scope, kind) : undefined}
            className={classes.kindValue}
          >
            <span className="digits">{texts.shortMoney(value)}</span>
          </DealsLink>
          <span className={classes.small}>
            <DealsLink deals={count > 0 ? countedRevenue(scope, kind) : undefined}>
              {(kind === 'booked_revenue' ? text.deals : text.events)(count, texts.count(count))}
            </DealsLink>
          </span>
        </div>
      );
    })}
  </div>
);
