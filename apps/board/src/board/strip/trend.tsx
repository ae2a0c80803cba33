import { useLocale } from '../../catalogue/catalogue.js';
import { words } from '../../words/words.js';
import { type MonthRate, trendLines } from './months.js';
import { percentText } from './percent.js';
import classes from './strip.module.css';

const text = words.board.strip;
const [width, height, room] = [64, 18, 3];

const monthText = (month: string, locale: string | undefined): string =>
  new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' }).format(new Date(`${month}-01T00:00:00Z`));

/** A line through the win rates of the last months; hovering and reading aloud give the figures. */
export function Trend({ rates }: { readonly rates: readonly MonthRate[] }) {
  const locale = useLocale();
  const lines = trendLines(rates, width, height);
  if (lines.length === 0) return null;
  const label = text.trend(
    rates.map(({ month, rate }) =>
      text.trendMonth(monthText(month, locale), rate === null ? text.noRate : percentText(rate, locale)),
    ),
  );
  const [x = '0', y = '0'] = lines.at(-1)?.split(' ').at(-1)?.split(',') ?? [];
  return (
    <svg
      role="img"
      aria-label={label}
      data-hint={label}
      className={classes.trend}
      width={width + 2 * room}
      height={height + 2 * room}
      viewBox={`${-room} ${-room} ${width + 2 * room} ${height + 2 * room}`}
    >
      {lines.map((points) => (
        <polyline key={points} points={points} />
      ))}
      <circle cx={x} cy={y} r={2.5} />
    </svg>
  );
}
