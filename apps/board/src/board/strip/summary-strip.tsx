import { Skeleton } from '@mantine/core';
import { type ReactNode } from 'react';
import { useLocale } from '../../catalogue/catalogue.js';
import { moneyText, shortMoneyText } from '../../format/money.js';
import { Amount } from '../../ui/amount.js';
import { words } from '../../words/words.js';
import { percentText } from './percent.js';
import { StageBar } from './stage-bar.js';
import classes from './strip.module.css';
import { Trend } from './trend.js';
import { type Scope, type Summary, useBooked, useGoal, useTrend } from './use-figures.js';

const text = words.board.strip;

interface StripProps {
  readonly scope: Scope;
  /** undefined: not known yet */
  readonly summary: Summary | undefined;
}

/** How the pipeline stands, in one line: what is open, how much is won, what is booked, and where deals are. */
export function SummaryStrip({ scope, summary }: StripProps) {
  return (
    <section className={classes.strip} aria-label={text.name}>
      <Figure label={text.open}>
        {summary && (
          <>
            <Amount money={summary.open.value} short />
            <span className={classes.note}>{text.deals(summary.open.count)}</span>
          </>
        )}
      </Figure>
      <WinRate scope={scope} summary={summary} />
      <Booked scope={scope} summary={summary} />
      <div className={classes.byStage}>
        <span className={classes.label}>{text.byStage}</span>
        {summary ? <StageBar stages={summary.stages} /> : <Skeleton h={6} mt={8} mb={20} />}
      </div>
    </section>
  );
}

function WinRate({ scope, summary }: StripProps) {
  const locale = useLocale();
  const rates = useTrend(scope, summary);
  const rate = summary?.winRate.byCount ?? null;
  const closed = summary ? summary.won.count + summary.lost.count : 0;
  return (
    <Figure label={text.winRate}>
      {summary && (
        <>
          <span className="digits">{rate === null ? '–' : percentText(rate, locale)}</span>
          <Trend rates={rates} />
          <span className={classes.note}>{closed === 0 ? text.noneClosed : text.wonOf(summary.won.count, closed)}</span>
        </>
      )}
    </Figure>
  );
}

function Booked({ scope, summary }: StripProps) {
  const locale = useLocale();
  const booked = useBooked(scope, summary);
  const goal = useGoal(scope, summary);
  const reached = goal?.attainment.reached.value;
  const target = goal?.target.value;
  return (
    <Figure label={text.booked}>
      {booked && (
        <>
          <Amount money={booked} short />
          {goal && reached && target ? (
            <span className={classes.goal} title={text.ofGoal(moneyText(reached, locale), moneyText(target, locale))}>
              <progress className={classes.progress} max={1} value={Math.min(1, goal.attainment.share)} aria-hidden />
              <span className={classes.note}>
                {`${text.goals[goal.of.kind]}: ${percentText(goal.attainment.share, locale)}, ${text.ofGoal(
                  shortMoneyText(reached, locale),
                  shortMoneyText(target, locale),
                )}`}
              </span>
            </span>
          ) : (
            <span className={classes.note}>{text.noGoal}</span>
          )}
        </>
      )}
    </Figure>
  );
}

interface FigureProps {
  readonly label: string;
  /** the figure and what is said of it; absent while it is not known */
  readonly children?: ReactNode;
}

function Figure({ label, children }: FigureProps) {
  return (
    <div className={classes.figure} role="group" aria-label={label}>
      <span className={classes.label}>{label}</span>
      {children ? <div className={classes.value}>{children}</div> : <Skeleton h={20} w={120} my={2} />}
    </div>
  );
}
