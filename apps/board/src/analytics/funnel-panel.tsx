import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { type Schemas } from '../api/client.js';
import { stageColour } from '../ui/stage-colour.js';
import { words } from '../words/words.js';
import { type PanelProps } from './panel-props.js';
import { conversionQuery } from './analytics-queries.js';
import { type Scope, visitors } from './deals-behind.js';
import { DealsLink } from './deals-link.js';
import { Panel } from './panel.js';
import { type Sheet } from './sheet.js';
import { type Texts, useTexts } from './use-texts.js';
import classes from './analytics.module.css';

type Row = Schemas['ConversionOfStageDto'];

const text = words.analytics.funnel;
const outcomes = ['advanced', 'reverted', 'won', 'lost', 'abandoned', 'moved', 'present'] as const;

/** How many visits each stage had, and how many of them went on. */
export function FunnelPanel({ scope }: PanelProps) {
  const texts = useTexts();
  const { data, error, refetch } = useQuery(conversionQuery(scope));
  const active = (data ?? []).filter(({ stage }) => stage.outcome === 'active');
  const most = Math.max(0, ...active.map(({ entered }) => entered));
  return (
    <Panel
      title={text.title}
      about={text.about}
      file={text.file}
      sheet={data ? sheetOf(active, scope, texts) : null}
      error={error}
      again={() => void refetch()}
      empty={most === 0 ? words.analytics.noneEntered : null}
    >
      <ol className={classes.bars}>
        {active.map((row) => (
          <FunnelStage key={row.stage.id} row={row} most={most} scope={scope} texts={texts} />
        ))}
      </ol>
    </Panel>
  );
}

interface StageProps {
  readonly row: Row;
  readonly most: number;
  readonly scope: Scope;
  readonly texts: Texts;
}

function FunnelStage({ row, most, scope, texts }: StageProps) {
  const { stage, entered, rate } = row;
  return (
    <li className={classes.barRow}>
      <div className={classes.barHead}>
        <span className={classes.stageName}>{stage.name}</span>
        <span className="digits">{rate === null ? text.noRate : text.rateText(texts.share(rate))}</span>
      </div>
      <div className={classes.track}>
        <div
          className={classes.bar}
          style={{ width: `${(entered / most) * 100}%`, background: stageColour(stage) }}
          aria-hidden
        />
        <DealsLink
          deals={entered === 0 ? undefined : visitors(scope, stage.id)}
          label={text.stageLabel(stage.name, texts.count(entered))}
        >
          <span className="digits">{texts.count(entered)}</span>
        </DealsLink>
      </div>
      <div className={classes.small}>
        {outcomes
          .filter((outcome) => row[outcome] > 0)
          .map((outcome, index) => (
            <Fragment key={outcome}>
              {index > 0 && ' · '}
              <DealsLink deals={visitors(scope, stage.id, outcome)}>
                {`${texts.count(row[outcome])} ${text[outcome].toLowerCase()}`}
              </DealsLink>
            </Fragment>
          ))}
      </div>
    </li>
  );
}

const sheetOf = (rows: readonly Row[], scope: Scope, texts: Texts): Sheet => ({
  columns: [words.analytics.stage, text.entered, ...outcomes.map((outcome) => text[outcome]), `${text.rate} (%)`],
  rows: rows.map((row) => [
    texts.nameCell(row.stage.name),
    texts.countCell(row.entered, visitors(scope, row.stage.id)),
    ...outcomes.map((outcome) => texts.countCell(row[outcome], visitors(scope, row.stage.id, outcome))),
    texts.shareCell(row.rate, visitors(scope, row.stage.id)),
  ]),
});
