import { Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type Schemas } from '../api/client.js';
import { words } from '../words/words.js';
import { type PanelProps } from './panel-props.js';
import { winRateQuery } from './analytics-queries.js';
import { closedDeals, type Scope } from './deals-behind.js';
import { DealsLink } from './deals-link.js';
import { Panel } from './panel.js';
import { bucketsOf, bucketText, daysOf, grainOf } from './periods.js';
import { winPoints } from './series.js';
import { type Sheet } from './sheet.js';
import { RateLines } from './rate-lines.js';
import { type Texts, useTexts } from './use-texts.js';
import classes from './analytics.module.css';

const text = words.analytics.winRate;

/** How many of the closed deals were won, over time. */
export function WinRatePanel({ pipeline, scope, search }: PanelProps) {
  const texts = useTexts();
  const { data, error, refetch } = useQuery(winRateQuery(scope, 'day'));
  const grain = search.by ?? grainOf(scope);
  const points = winPoints(data?.groups ?? [], bucketsOf(scope, grain), { grain, currency: pipeline.currency });
  const isEmpty = data?.winRate.byCount === null;
  const sheet: Sheet = {
    columns: [
      words.analytics.revenue.beginning[grain],
      ...[text.won, text.lost, text.wonValue(pipeline.currency), text.lostValue(pipeline.currency)],
      ...[text.byCountColumn, text.byValueColumn],
    ],
    rows: points.map(({ bucket, won, lost, byCount, byValue }) => {
      const days = { ...scope, ...daysOf(bucket, grain, scope) };
      return [
        { text: bucketText(bucket, grain, texts.locale), value: bucket },
        texts.countCell(won.count, closedDeals(days, 'won')),
        texts.countCell(lost.count, closedDeals(days, 'lost')),
        texts.moneyCell(won.value, closedDeals(days, 'won')),
        texts.moneyCell(lost.value, closedDeals(days, 'lost')),
        texts.shareCell(byCount, closedDeals(days)),
        texts.shareCell(byValue, closedDeals(days)),
      ];
    }),
  };
  return (
    <Panel
      title={text.title}
      about={text.about}
      file={text.file}
      sheet={data ? sheet : null}
      error={error}
      again={() => void refetch()}
      empty={isEmpty ? words.analytics.noneClosed : null}
      controls={data && !isEmpty && <InAll data={data} scope={scope} texts={texts} />}
    >
      {data && (
        <div role="img" aria-label={text.chart(texts.share(data.winRate.byCount), texts.share(data.winRate.byValue))}>
          <RateLines
            points={points.map((point) => ({ ...point, label: bucketText(point.bucket, grain, texts.locale) }))}
            texts={texts}
          />
        </div>
      )}
    </Panel>
  );
}

interface InAllProps {
  readonly data: Schemas['WinRatesDto'];
  readonly scope: Scope;
  readonly texts: Texts;
}

const InAll = ({ data: { won, lost, winRate }, scope, texts }: InAllProps) => (
  <Group gap="xl">
    <Headline value={texts.share(winRate.byCount)} label={text.byCount} deals={closedDeals(scope)} />
    <Headline value={texts.share(winRate.byValue)} label={text.byValue} deals={closedDeals(scope)} />
    <Headline value={texts.count(won.count)} label={text.won.toLowerCase()} deals={closedDeals(scope, 'won')} />
    <Headline value={texts.count(lost.count)} label={text.lost.toLowerCase()} deals={closedDeals(scope, 'lost')} />
  </Group>
);

interface HeadlineProps {
  readonly value: string;
  readonly label: string;
  readonly deals?: ReturnType<typeof closedDeals>;
}

const Headline = ({ value, label, deals }: HeadlineProps) => (
  <div>
    <DealsLink deals={deals} className={classes.headline}>
      <span className="digits">{value}</span>
    </DealsLink>
    <Text size="xs" c="dimmed">
      {label}
    </Text>
  </div>
);
