import '@mantine/charts/styles.css';
import { LineChart } from '@mantine/charts';
import { Paper, Text } from '@mantine/core';
import { words } from '../words/words.js';
import { type WinPoint } from './series.js';
import { type Texts } from './use-texts.js';

const text = words.analytics.winRate;

interface Point extends WinPoint {
  readonly label: string;
}

const series = [
  { name: 'byCount', color: 'var(--stage-green)', label: text.byCount },
  { name: 'byValue', color: 'var(--stage-blue)', label: text.byValue, strokeDasharray: '5 4' },
];

/** The win rate by count and by value; each line says what it is where it ends. */
export function RateLines({ points, texts }: { readonly points: readonly Point[]; readonly texts: Texts }) {
  const last = points.findLastIndex(({ byCount }) => byCount !== null);
  const raised = (points[last]?.byCount ?? 0) >= (points[last]?.byValue ?? 0) ? 'byCount' : 'byValue';
  return (
    <LineChart
      h={270}
      data={points.map((point) => ({ ...point }))}
      dataKey="label"
      series={series}
      curveType="linear"
      connectNulls
      withLegend={false}
      tickLine="none"
      gridAxis="x"
      valueFormatter={(value) => texts.share(value)}
      yAxisProps={{ domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1], width: 44 }}
      xAxisProps={{ minTickGap: 24 }}
      lineChartProps={{ margin: { right: 68, top: 12 }, accessibilityLayer: false }}
      lineProps={({ name, label, color }) => ({
        isAnimationActive: false,
        label: ({ x, y, index }: { x?: number | string; y?: number | string; index?: number }) =>
          index === last ? (
            <text
              x={Number(x) + 10}
              y={Number(y) + (name === raised ? -3 : 12)}
              fontSize={13}
              fill={`color-mix(in srgb, ${color} 65%, var(--mantine-color-text))`}
            >
              {label}
            </text>
          ) : (
            <g />
          ),
      })}
      tooltipProps={{
        content: ({ label }) => <Details point={points.find((one) => one.label === label)} texts={texts} />,
      }}
    />
  );
}

function Details({ point, texts }: { readonly point: Point | undefined; readonly texts: Texts }) {
  if (!point) return null;
  const { won, lost, byCount, byValue } = point;
  return (
    <Paper withBorder shadow="md" p="sm">
      <Text size="sm" fw={600}>
        {point.label}
      </Text>
      {byCount === null ? (
        <Text size="xs">{words.analytics.noneClosed}</Text>
      ) : (
        <>
          <Text size="xs">{`${texts.share(byCount)} ${text.byCount}, ${texts.share(byValue)} ${text.byValue}`}</Text>
          <Text size="xs" c="dimmed">
            {text.wonAndLost(texts.count(won.count), texts.count(lost.count))}
          </Text>
        </>
      )}
    </Paper>
  );
}
