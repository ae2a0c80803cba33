import { useQuery } from '@tanstack/react-query';
import { type Schemas } from '../api/client.js';
import { stageColour } from '../ui/stage-colour.js';
import { words } from '../words/words.js';
import { type PanelProps } from './panel-props.js';
import { timeInStageQuery } from './analytics-queries.js';
import { leavers, type Scope } from './deals-behind.js';
import { DealsLink } from './deals-link.js';
import { Panel } from './panel.js';
import { type Sheet } from './sheet.js';
import { type Texts, useTexts } from './use-texts.js';
import classes from './analytics.module.css';

type Row = Schemas['TimeInStageOfDto'];

const text = words.analytics.time;

/** How long deals stay in each stage: the middle, the mean, and what nine of ten stay below. */
export function TimeInStagePanel({ scope }: PanelProps) {
  const texts = useTexts();
  const { data, error, refetch } = useQuery(timeInStageQuery(scope));
  const longest = Math.max(1, ...(data ?? []).map(({ p90Ms, meanMs }) => Math.max(p90Ms ?? 0, meanMs ?? 0)));
  return (
    <Panel
      title={text.title}
      about={text.about}
      file={text.file}
      sheet={data ? sheetOf(data, scope, texts) : null}
      error={error}
      again={() => void refetch()}
      empty={data?.every(({ ended }) => ended === 0) ? words.analytics.noneLeft : null}
    >
      <ol className={classes.bars}>
        {(data ?? []).map((row) => (
          <StageTime key={row.stage.id} {...{ row, longest, scope, texts }} />
        ))}
      </ol>
    </Panel>
  );
}

interface StageTimeProps {
  readonly row: Row;
  /** in milliseconds: as long as the bar can be */
  readonly longest: number;
  readonly scope: Scope;
  readonly texts: Texts;
}

function StageTime({ row, longest, scope, texts }: StageTimeProps) {
  const { stage, medianMs, meanMs, p90Ms } = row;
  const at = (ms: number | null): string => `${((ms ?? 0) / longest) * 100}%`;
  const colour = stageColour(stage);
  return (
    <li className={classes.barRow}>
      <div className={classes.barHead}>
        <span className={classes.stageName}>{stage.name}</span>
        <span className="digits">
          {medianMs === null ? (
            text.none
          ) : (
            <DealsLink deals={leavers(scope, stage.id)}>
              {text.label(texts.duration(medianMs), texts.duration(meanMs), texts.duration(p90Ms))}
            </DealsLink>
          )}
        </span>
      </div>
      <div className={classes.span} aria-hidden>
        <div className={classes.reach} style={{ width: at(p90Ms), background: colour }} />
        <div className={classes.middle} style={{ width: at(medianMs), background: colour }} />
        {meanMs !== null && <div className={classes.mean} style={{ left: at(meanMs) }} />}
      </div>
    </li>
  );
}

const sheetOf = (rows: readonly Row[], scope: Scope, texts: Texts): Sheet => ({
  columns: [words.analytics.stage, text.ended, ...[text.median, text.mean, text.p90].map(text.days)],
  rows: rows.map(({ stage, ended, medianMs, meanMs, p90Ms }) => [
    texts.nameCell(stage.name),
    texts.countCell(ended, leavers(scope, stage.id)),
    ...[medianMs, meanMs, p90Ms].map((ms) => texts.daysCell(ms, leavers(scope, stage.id))),
  ]),
});
