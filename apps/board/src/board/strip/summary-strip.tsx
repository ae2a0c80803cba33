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
import { type Figures, type Scope, type Summary, useFigures } from './use-figures.js';

const text = words.board.strip;

interface StripProps {
  readonly scope: Scope;
  /** undefined: not known yet */
  readonly summary: Summary | undefined;
}

/** How the pipeline stands, in one line: what is open, how much is won, what is booked, and where deals are. */
export function SummaryStrip({ scope, summary }: StripProps) {
  const figures = useFigures(scope, summary);
  return (
    <section className={classes.strip} aria-label={text.name} aria-busy={!figures}>
      {figures ? (
        <Known {...figures} />
      ) : (
        <div className={classes.awaited}>
          <Skeleton h="100%" />
        </div>
      )}
    </section>
  );
}

const Known = ({ summary, trend, booked, goal }: Figures) => (
  <>
    <Figure label={text.open}>
      <Amount money={summary.open.value} short />
      <span className={classes.note}>{text.deals(summary.open.count)}</span>
    </Figure>
    <Figure label={text.winRate}>
      <WinRate summary={summary} trend={trend} />
    </Figure>
    {booked && (
      <Figure label={text.booked}>
        <Booked booked={booked} goal={goal} />
      </Figure>
    )}
    <div className={classes.byStage}>
      <span className={classes.label}>{text.byStage}</span>
      <StageBar stages={summary.stages} />
    </div>
  </>
);

function WinRate({ summary: { winRate, won, lost }, trend }: Pick<Figures, 'summary' | 'trend'>) {
  const locale = useLocale();
  const closed = won.count + lost.count;
  return (
    <>
      <span className="digits">{winRate.byCount === null ? '–' : percentText(winRate.byCount, locale)}</span>
      <Trend rates={trend} />
      <span className={classes.note}>{closed === 0 ? text.noneClosed : text.wonOf(won.count, closed)}</span>
    </>
  );
}

function Booked({ booked, goal }: Pick<Figures, 'goal'> & { readonly booked: NonNullable<Figures['booked']> }) {
  const locale = useLocale();
  const reached = goal?.attainment.reached.value;
  const target = goal?.target.value;
  return (
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
  );
}

interface FigureProps {
  readonly label: string;
  /** the figure and what is said of it */
  readonly children: ReactNode;
}

function Figure({ label, children }: FigureProps) {
  return (
    <div className={classes.figure} role="group" aria-label={label}>
      <span className={classes.label}>{label}</span>
      <div className={classes.value}>{children}</div>
    </div>
  );
}
