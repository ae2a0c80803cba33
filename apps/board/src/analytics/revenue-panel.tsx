import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { words } from '../words/words.js';
import { type PanelProps } from './panel-props.js';
import { revenueQuery } from './analytics-queries.js';
import { type Grain, grains } from './analytics-search.js';
import { type Scope } from './deals-behind.js';
import { Panel } from './panel.js';
import { bucketsOf, bucketText, grainOf } from './periods.js';
import { RevenueBars } from './revenue-bars.js';
import { RevenueKinds } from './revenue-kinds.js';
import { revenueSheet } from './revenue-sheet.js';
import { figureOf, revenuePoints } from './series.js';
import { useTexts } from './use-texts.js';

const text = words.analytics.revenue;

/** The revenue events and booked revenue: each kind in all, one of them over time. */
export function RevenuePanel({ pipeline, scope, search, set }: PanelProps) {
  const texts = useTexts();
  const { data, error, refetch } = useQuery(revenueQuery(scope, 'day'));
  const kind = search.kind ?? 'booked_revenue';
  const grain = search.by ?? grainOf(scope);
  const { currency } = pipeline;
  const total = figureOf(data?.figures ?? [], kind, currency);
  return (
    <Panel
      wide
      title={text.title}
      about={text.about}
      file={text.file}
      sheet={data ? revenueSheet(data.groups, { scope, grain, currency }, texts) : null}
      error={error}
      again={() => void refetch()}
      controls={<GrainControl grain={grain} onChange={(by) => set({ by })} />}
    >
      {data && (
        <>
          <RevenueKinds
            figures={data.figures}
            chosen={kind}
            onChoose={(chosen) => set({ kind: chosen })}
            {...{ scope, currency, texts }}
          />
          <div role="img" aria-label={text.chart(text.kinds[kind], texts.money(total.value))}>
            <RevenueBars
              kind={kind}
              points={pointsOf(data.groups, { scope, grain, kind, currency }).map((point) => ({
                ...point,
                label: bucketText(point.bucket, grain, texts.locale),
              }))}
              texts={texts}
            />
          </div>
        </>
      )}
    </Panel>
  );
}

const pointsOf = (
  days: Parameters<typeof revenuePoints>[0],
  { scope, ...of }: Parameters<typeof revenuePoints>[2] & { readonly scope: Scope },
) => revenuePoints(days, bucketsOf(scope, of.grain), of);

const GrainControl = ({ grain, onChange }: { readonly grain: Grain; readonly onChange: (by?: Grain) => void }) => (
  <SegmentedControl
    size="xs"
    aria-label={text.grain}
    value={grain}
    onChange={(value) => onChange(grains.find((one) => one === value))}
    data={grains.map((one) => ({ value: one, label: text.grains[one] }))}
    style={{ alignSelf: 'start' }}
  />
);
