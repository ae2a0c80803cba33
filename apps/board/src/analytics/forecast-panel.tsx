import { Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMe } from '../catalogue/catalogue.js';
import { useMay } from '../catalogue/rights.js';
import { words } from '../words/words.js';
import { type PanelProps } from './panel-props.js';
import { forecastQuery, goalsQuery } from './analytics-queries.js';
import { forecastPeriods } from './analytics-search.js';
import { DealsLink } from './deals-link.js';
import { ForecastBar } from './forecast-bar.js';
import { type CurrencyForecast, forecastCategories, forecastsOf, holderOf, holderText } from './forecast.js';
import { forecastDeals, type ForecastOf } from './deals-behind.js';
import { Panel } from './panel.js';
import { wholePeriod } from './periods.js';
import { type Sheet } from './sheet.js';
import { SubmitForecast } from './submit-forecast.js';
import { Submissions } from './submissions.js';
import { type Texts, useTexts } from './use-texts.js';

const text = words.analytics.forecast;

/** What is closed in a period, what is expected of it, and what it was to reach: a bar for each currency. */
export function ForecastPanel({ scope, search, set, today, pipeline }: PanelProps & { readonly today: string }) {
  const may = useMay();
  const texts = useTexts();
  const me = useMe();
  const holder = holderOf(me, scope.teamId);
  const kind = search.forecast ?? 'month';
  const { from: start } = wholePeriod(kind, today);
  const of = { of: holderText(holder), period: `${kind}:${start}` };
  const { data, error, refetch } = useQuery({ ...forecastQuery(of), enabled: me !== undefined });
  const { data: goals = [] } = useQuery({ ...goalsQuery(of), enabled: me !== undefined });
  const forecasts = forecastsOf(data?.figures ?? [], goals, pipeline.currency);
  const dealsOf = (currency: string): ForecastOf => ({ holder, period: of.period, currency });
  return (
    <Panel
      wide
      title={text.title}
      about={text.about}
      file={text.file}
      sheet={data ? sheetOf(forecasts, dealsOf, texts) : null}
      error={error}
      again={() => void refetch()}
      empty={forecasts.length > 0 ? null : text.nothing}
      controls={
        <Group justify="space-between" gap="sm">
          <SegmentedControl
            size="xs"
            aria-label={text.period}
            value={kind}
            onChange={(value) => set({ forecast: forecastPeriods.find((one) => one === value) })}
            data={forecastPeriods.map((one) => ({ value: one, label: text.periods[one] }))}
          />
          {may('editDeals') && <SubmitForecast of={holder} period={{ kind, start }} />}
        </Group>
      }
      below={
        <>
          {data?.undated.map(({ count, value }) => (
            <Text key={value.currency} size="xs" c="dimmed">
              <DealsLink deals={forecastDeals(dealsOf(value.currency), 'undated')}>
                {text.undated(count, texts.money(value))}
              </DealsLink>
            </Text>
          ))}
          <Submissions of={of.of} />
        </>
      }
    >
      <Stack gap="xl">
        {forecasts.map((forecast) => (
          <ForecastBar
            key={forecast.figures.currency}
            {...forecast}
            of={dealsOf(forecast.figures.currency)}
            texts={texts}
          />
        ))}
      </Stack>
    </Panel>
  );
}

const sheetOf = (
  forecasts: readonly CurrencyForecast[],
  dealsOf: (currency: string) => ForecastOf,
  texts: Texts,
): Sheet => ({
  columns: [text.category, text.currency, text.deals, text.value],
  rows: forecasts.flatMap(({ figures, goal }) => {
    const of = dealsOf(figures.currency);
    const named = (name: string) => [texts.nameCell(name), texts.nameCell(figures.currency)];
    const uncounted = { text: '', value: null };
    return [
      ...forecastCategories.map((category) => {
        const { count, value } = figures[category];
        const counted = forecastDeals(of, category === 'closed' ? 'won' : category);
        return [
          ...named(text[category]),
          texts.countCell(count, counted),
          texts.moneyCell(value, forecastDeals(of, category)),
        ];
      }),
      [...named(text.weighted), uncounted, texts.moneyCell(figures.weighted, forecastDeals(of, 'open'))],
      ...(goal ? [[...named(text.goal), uncounted, texts.moneyCell(goal)]] : []),
    ];
  }),
});
