import { Text } from '@mantine/core';
import { type Schemas } from '../api/client.js';
import { words } from '../words/words.js';
import { forecastDeals, type ForecastOf } from './deals-behind.js';
import { DealsLink } from './deals-link.js';
import { type CurrencyForecast, type ForecastCategory, forecastCategories, segmentsOf } from './forecast.js';
import { type Texts } from './use-texts.js';
import classes from './analytics.module.css';

const text = words.analytics.forecast;

const colours: Readonly<Record<ForecastCategory, string>> = {
  closed: 'var(--stage-green)',
  commit: 'var(--stage-blue)',
  bestCase: 'color-mix(in srgb, var(--stage-blue) 55%, transparent)',
  pipeline: 'color-mix(in srgb, var(--stage-blue) 25%, transparent)',
};

interface Props extends CurrencyForecast {
  readonly of: ForecastOf;
  readonly texts: Texts;
}

/** The forecast as one bar, the surest first, with the goal as a mark on it. */
export function ForecastBar({ figures, goal, of, texts }: Props) {
  const { segments, goalAt } = segmentsOf(figures, goal);
  const said = forecastCategories.map((category) => `${text[category]} ${texts.money(figures[category].value)}`);
  const booked = figures.closed.value.amount;
  return (
    <div role="group" aria-label={text.inCurrency(figures.currency)}>
      <div className={classes.forecast} role="img" aria-label={text.bar(said)}>
        {segments.map(({ category, width }) => (
          <div key={category} style={{ width: `${width}%`, background: colours[category] }} />
        ))}
        {goalAt !== null && <div className={classes.goal} style={{ left: `${goalAt}%` }} />}
      </div>
      <div className={classes.kinds}>
        {forecastCategories.map((category) => (
          <Part
            key={category}
            colour={colours[category]}
            name={text[category]}
            help={text.help[category]}
            value={
              <DealsLink
                deals={hasDeals(figures[category]) ? forecastDeals(of, category) : undefined}
                className={classes.kindValue}
              >
                <span className="digits">{texts.shortMoney(figures[category].value)}</span>
              </DealsLink>
            }
          />
        ))}
        <Part
          name={text.weighted}
          help={text.help.weighted}
          value={
            <DealsLink
              deals={figures.weighted.amount > 0 ? forecastDeals(of, 'open') : undefined}
              className={classes.kindValue}
            >
              <span className="digits">{texts.shortMoney(figures.weighted)}</span>
            </DealsLink>
          }
        />
        <Part
          name={text.goal}
          help={goal ? text.reached(texts.share(goal.amount > 0 ? booked / goal.amount : null)) : text.noGoal}
          value={<span className={`digits ${classes.kindValue}`}>{goal ? texts.shortMoney(goal) : '–'}</span>}
        />
      </div>
    </div>
  );
}

const hasDeals = ({ count, value }: Schemas['FigureDto']): boolean => count > 0 || value.amount !== 0;

interface PartProps {
  readonly colour?: string;
  readonly name: string;
  readonly help: string;
  readonly value: React.ReactNode;
}

const Part = ({ colour, name, help, value }: PartProps) => (
  <div className={classes.part}>
    <span className={classes.partName}>
      {colour !== undefined && <span className={classes.swatch} style={{ background: colour }} aria-hidden />}
      {name}
    </span>
    {value}
    <Text size="xs" c="dimmed">
      {help}
    </Text>
  </div>
);
