import { Tooltip } from '@mantine/core';
import { useLocale } from '../catalogue/catalogue.js';
import { type Money, moneyText, shortMoneyText } from '../format/money.js';

/** Money, aligned by digits; `short` for heads, whole on hover. */
export function Amount({ money, short = false }: { readonly money: Money; readonly short?: boolean }) {
  const locale = useLocale();
  const whole = moneyText(money, locale);
  if (!short) return <span className="digits">{whole}</span>;
  return (
    <Tooltip label={whole}>
      <span className="digits">{shortMoneyText(money, locale)}</span>
    </Tooltip>
  );
}
