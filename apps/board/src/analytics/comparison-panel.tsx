import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { words } from '../words/words.js';
import { type PanelProps } from './panel-props.js';
import { revenueQuery, winRateQuery } from './analytics-queries.js';
import { breakdowns } from './analytics-search.js';
import { closedDeals, type DealsBehind, ofGroup, revenueDeals } from './deals-behind.js';
import { DealsLink } from './deals-link.js';
import { Panel } from './panel.js';
import { type ComparedRow, comparedRows } from './series.js';
import { type Sheet } from './sheet.js';
import { useGroupName } from './use-group-name.js';
import { type Texts, useTexts } from './use-texts.js';
import classes from './analytics.module.css';

const text = words.analytics.compare;

/** Win rate and booked revenue by rep, team or source. */
export function ComparisonPanel({ pipeline, scope, search, set }: PanelProps) {
  const texts = useTexts();
  const compare = search.compare ?? 'rep';
  const rates = useQuery(winRateQuery(scope, compare));
  const revenue = useQuery(revenueQuery(scope, compare));
  const groupName = useGroupName();
  const nameOf = (key: string | null) => groupName(compare, key);
  const isThere = rates.data !== undefined && revenue.data !== undefined;
  const rows = comparedRows(rates.data?.groups ?? [], revenue.data?.groups ?? [], pipeline.currency);
  const dealsOf = ({ key }: ComparedRow, outcome?: 'won' | 'lost') =>
    closedDeals(scope, outcome, ofGroup(compare, key));
  const bookedOf = ({ key }: ComparedRow) => revenueDeals(scope, 'booked_revenue', ofGroup(compare, key));
  const sheet: Sheet = {
    columns: [text.columns[compare], text.won, text.lost, text.byCount, text.byValue, text.booked(pipeline.currency)],
    rows: rows.map((row) => [
      texts.nameCell(nameOf(row.key)),
      texts.countCell(row.won.count, dealsOf(row, 'won')),
      texts.countCell(row.lost.count, dealsOf(row, 'lost')),
      texts.shareCell(row.winRate.byCount, dealsOf(row)),
      texts.shareCell(row.winRate.byValue, dealsOf(row)),
      texts.moneyCell(row.booked, bookedOf(row)),
    ]),
  };
  return (
    <Panel
      title={text.titles[compare]}
      about={text.about}
      file={`${text.file}-${compare}`}
      sheet={isThere ? sheet : null}
      error={rates.error ?? revenue.error}
      again={() => void Promise.all([rates.refetch(), revenue.refetch()])}
      empty={rows.length === 0 ? words.analytics.noneClosed : null}
      controls={
        <SegmentedControl
          size="xs"
          aria-label={text.choose}
          value={compare}
          onChange={(value) => set({ compare: breakdowns.find((one) => one === value) })}
          data={breakdowns.map((one) => ({ value: one, label: text.columns[one] }))}
          style={{ alignSelf: 'start' }}
        />
      }
    >
      <ol className={classes.bars}>
        {rows.map((row) => (
          <Row
            key={row.key ?? 'none'}
            {...{ row, texts }}
            name={nameOf(row.key)}
            most={rows[0]?.booked.amount ?? 1}
            deals={dealsOf(row)}
            booked={bookedOf(row)}
          />
        ))}
      </ol>
    </Panel>
  );
}

interface RowProps {
  readonly row: ComparedRow;
  readonly name: string;
  readonly most: number;
  readonly deals: DealsBehind;
  readonly booked: DealsBehind;
  readonly texts: Texts;
}

const Row = ({ row, name, most, deals, booked, texts }: RowProps) => (
  <li className={classes.barRow}>
    <div className={classes.barHead}>
      <span className={classes.stageName}>{name}</span>
      <span className="digits">
        <DealsLink deals={row.winRate.byCount === null ? undefined : deals}>
          {`${words.analytics.winRate.title} ${texts.share(row.winRate.byCount)} · `}
          {words.analytics.winRate.wonAndLost(texts.count(row.won.count), texts.count(row.lost.count))}
        </DealsLink>
      </span>
    </div>
    <div className={classes.track}>
      <div
        className={classes.bar}
        style={{
          width: `${most > 0 ? Math.max(0, row.booked.amount / most) * 100 : 0}%`,
          background: 'var(--stage-green)',
        }}
        aria-hidden
      />
      <DealsLink deals={row.booked.amount === 0 ? undefined : booked}>
        <span className="digits">{texts.shortMoney(row.booked)}</span>
      </DealsLink>
    </div>
  </li>
);
