import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { words } from '../words/words.js';
import { type PanelProps } from './panel-props.js';
import { revenueQuery } from './analytics-queries.js';
import { grains, type RevenueKind, revenueKinds } from './analytics-search.js';
import { closedDeals, createdDeals, type Scope } from './deals-behind.js';
import { DealsLink } from './deals-link.js';
import { Panel } from './panel.js';
import { bucketsOf, bucketText, daysOf, grainOf } from './periods.js';
import { RevenueBars } from './revenue-bars.js';
import { figureOf, revenuePoints } from './series.js';
import { type Sheet } from './sheet.js';
import { useTexts } from './use-texts.js';
import classes from './analytics.module.css';

const text = words.analytics.revenue;

/** The revenue events and booked revenue: each kind in all, one of them over time. */
export function RevenuePanel({ pipeline, scope, search, set }: PanelProps) {
  const texts = useTexts();
  const { data, error, refetch } = useQuery(revenueQuery(scope, 'day'));
  const kind = search.kind ?? 'booked_revenue';
  const grain = search.by ?? grainOf(scope);
  const { currency } = pipeline;
  const buckets = bucketsOf(scope, grain);
  const points = revenuePoints(data?.groups ?? [], buckets, { grain, kind, currency });
  const all = revenueKinds.map((one) => ({
    kind: one,
    points: revenuePoints(data?.groups ?? [], buckets, { grain, kind: one, currency }),
  }));
  const sheet: Sheet = {
    columns: [
      text.beginning[grain],
      ...revenueKinds.flatMap((one) => [
        text.countColumn(text.kinds[one]),
        text.valueColumn(text.kinds[one], currency),
      ]),
    ],
    rows: buckets.map((bucket, index) => {
      const days = { ...scope, ...daysOf(bucket, grain, scope) };
      return [
        { text: bucketText(bucket, grain, texts.locale), value: bucket },
        ...all.flatMap(({ kind: one, points: own }) => {
          const { count = 0, value = { amount: 0, currency } } = own[index] ?? {};
          return [texts.countCell(count, dealsOf(one, days)), texts.moneyCell(value, dealsOf(one, days))];
        }),
      ];
    }),
  };
  const total = figureOf(data?.figures ?? [], kind, currency);
  return (
    <Panel
      wide
      title={text.title}
      about={text.about}
      file={text.file}
      sheet={data ? sheet : null}
      error={error}
      again={() => void refetch()}
      controls={
        <SegmentedControl
          size="xs"
          aria-label={text.grain}
          value={grain}
          onChange={(value) => set({ by: grains.find((one) => one === value) })}
          data={grains.map((one) => ({ value: one, label: text.grains[one] }))}
          style={{ alignSelf: 'start' }}
        />
      }
    >
      <div className={classes.kinds} role="group" aria-label={text.kind}>
        {revenueKinds.map((one) => {
          const figure = figureOf(data?.figures ?? [], one, currency);
          return (
            <div key={one} className={classes.kind} data-chosen={one === kind}>
              <button
                type="button"
                className={classes.kindName}
                aria-pressed={one === kind}
                onClick={() => set({ kind: one })}
              >
                {text.kinds[one]}
              </button>
              <DealsLink deals={figure.count > 0 ? dealsOf(one, scope) : undefined} className={classes.kindValue}>
                <span className="digits">{texts.shortMoney(figure.value)}</span>
              </DealsLink>
              <span className={classes.small}>
                {(one === 'booked_revenue' ? text.deals : text.events)(figure.count, texts.count(figure.count))}
              </span>
            </div>
          );
        })}
      </div>
      {data && (
        <div role="img" aria-label={text.chart(text.kinds[kind], texts.money(total.value))}>
          <RevenueBars
            kind={kind}
            points={points.map((point) => ({ ...point, label: bucketText(point.bucket, grain, texts.locale) }))}
            texts={texts}
          />
        </div>
      )}
    </Panel>
  );
}

/** What the table of deals can show of a kind; a move, an upsell or an adjustment is no filter of deals. */
function dealsOf(kind: RevenueKind, scope: Scope) {
  switch (kind) {
    case 'booked_revenue':
    case 'closed_won':
      return closedDeals(scope, ['won']);
    case 'closed_lost':
      return closedDeals(scope, ['lost']);
    case 'pipeline_created':
      return createdDeals(scope);
    case 'stage_advanced':
    case 'upsell':
    case 'adjustment':
      return undefined;
  }
}
