import '@mantine/charts/styles.css';
import { BarChart } from '@mantine/charts';
import { Center, Paper, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { words } from '../words/words.js';
import { type RevenueKind } from './analytics-search.js';
import { type RevenuePoint } from './series.js';
import { type Texts } from './use-texts.js';

const text = words.analytics.revenue;

const colours: Readonly<Record<RevenueKind, string>> = {
  booked_revenue: 'var(--stage-green)',
  pipeline_created: 'var(--stage-gray)',
  stage_advanced: 'var(--stage-blue)',
  closed_won: 'var(--stage-green)',
  closed_lost: 'var(--stage-red)',
  upsell: 'var(--stage-teal)',
  adjustment: 'var(--stage-yellow)',
};

interface Point extends RevenuePoint {
  readonly label: string;
}

interface Props {
  readonly kind: RevenueKind;
  readonly points: readonly Point[];
  readonly texts: Texts;
}

/** One kind of revenue event over time, in money. */
export function RevenueBars({ kind, points, texts }: Props) {
  const isWide = useMediaQuery('(min-width: 48em)');
  const currency = points[0]?.value.currency ?? 'USD';
  if (points.every(({ count }) => count === 0)) {
    return (
      <Center h={220}>
        <Text c="dimmed">{words.analytics.noneOfKind(text.kinds[kind])}</Text>
      </Center>
    );
  }
  return (
    <BarChart
      h={220}
      data={points.map(({ label, value }) => ({ label, amount: value.amount }))}
      dataKey="label"
      series={[{ name: 'amount', color: colours[kind], label: text.kinds[kind] }]}
      withLegend={false}
      tickLine="none"
      gridAxis="x"
      maxBarWidth={48}
      withBarValueLabel={isWide && points.length <= 12}
      valueFormatter={(amount) => (amount === 0 ? '' : texts.shortMoney({ amount, currency }))}
      yAxisProps={{ width: 64, tickFormatter: (amount: number) => texts.shortMoney({ amount, currency }) }}
      xAxisProps={{ minTickGap: 16 }}
      barChartProps={{ margin: { top: 16 }, accessibilityLayer: false }}
      barProps={{ radius: [4, 4, 0, 0], isAnimationActive: false }}
      tooltipProps={{
        content: ({ label }) => <Details point={points.find((one) => one.label === label)} texts={texts} />,
      }}
    />
  );
}

function Details({ point, texts }: { readonly point: Point | undefined; readonly texts: Texts }) {
  if (!point) return null;
  return (
    <Paper withBorder shadow="md" p="sm">
      <Text size="sm" fw={600}>
        {point.label}
      </Text>
      <Text size="xs">{texts.money(point.value)}</Text>
      <Text size="xs" c="dimmed">
        {text.events(point.count, texts.count(point.count))}
      </Text>
    </Paper>
  );
}
