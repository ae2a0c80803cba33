import { Group, SegmentedControl, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMe } from '../catalogue/catalogue.js';
import { may } from '../catalogue/rights.js';
import { words } from '../words/words.js';
import { type PanelProps } from './panel-props.js';
import { forecastQuery, goalsQuery } from './analytics-queries.js';
import { forecastPeriods } from './analytics-search.js';
import { ForecastBar } from './forecast-bar.js';
import { forecastCategories, goalValue, holderOf, holderText } from './forecast.js';
import { forecastDeals } from './deals-behind.js';
import { Panel } from './panel.js';
import { wholePeriod } from './periods.js';
import { type Sheet } from './sheet.js';
import { SubmitForecast } from './submit-forecast.js';
import { Submissions } from './submissions.js';
import { useTexts } from './use-texts.js';

const text = words.analytics.forecast;

/** What is closed in a period, what is expected of it, and what it was to reach. */
export function ForecastPanel({ scope, search, set, today, pipeline }: PanelProps & { readonly today: string }) {
  const texts = useTexts();
  const me = useMe();
  const holder = holderOf(me, scope.teamId);
  const kind = search.forecast ?? 'month';
  const span = wholePeriod(kind, today);
  const period = { kind, start: span.from };
  const of = { of: holderText(holder), period: `${kind}:${span.from}` };
  const { data, error, refetch } = useQuery({ ...forecastQuery(of), enabled: me !== undefined });
  const { data: goals = [] } = useQuery({ ...goalsQuery(of), enabled: me !== undefined });
  const figures = data?.figures.find(({ currency }) => currency === pipeline.currency) ?? data?.figures[0];
  const sheet: Sheet = {
    columns: [text.category, text.deals, text.valueIn(figures?.currency ?? pipeline.currency)],
    rows: figures
      ? [
          ...forecastCategories.map((category) => {
            const { count, value } = figures[category];
            const deals = forecastDeals(category, span, holder);
            return [texts.nameCell(text[category]), texts.countCell(count, deals), texts.moneyCell(value, deals)];
          }),
          [texts.nameCell(text.weighted), { text: '', value: null }, texts.moneyCell(figures.weighted)],
        ]
      : [],
  };
  const goal = goalValue(goals, figures?.currency ?? pipeline.currency);
  return (
    <Panel
      wide
      title={text.title}
      about={text.about}
      file={text.file}
      sheet={data ? sheet : null}
      error={error}
      again={() => void refetch()}
      empty={figures || goal ? null : text.nothing}
      controls={
        <Group justify="space-between" gap="sm">
          <SegmentedControl
            size="xs"
            aria-label={text.period}
            value={kind}
            onChange={(value) => set({ forecast: forecastPeriods.find((one) => one === value) })}
            data={forecastPeriods.map((one) => ({ value: one, label: text.periods[one] }))}
          />
          {may.editDeals(me) && <SubmitForecast of={holder} period={period} />}
        </Group>
      }
      below={
        <>
          {data?.undated.map(({ count, value }) => (
            <Text key={value.currency} size="xs" c="dimmed">
              {text.undated(count, texts.money(value))}
            </Text>
          ))}
          <Submissions of={of.of} />
        </>
      }
    >
      {figures && <ForecastBar {...{ figures, goal, span, holder, texts }} />}
    </Panel>
  );
}
