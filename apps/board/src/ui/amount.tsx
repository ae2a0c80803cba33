import { useLocale } from '../catalogue/catalogue.js';
import { type Money, moneyText, shortMoneyText } from '../format/money.js';

/** Money, aligned by digits; `short` for heads, whole on hover. */
export function Amount({ money, short = false }: { readonly money: Money; readonly short?: boolean }) {
  const locale = useLocale();
  const whole = moneyText(money, locale);
  if (!short) return <span className="digits">{whole}</span>;
  return (
    <span className="digits" data-hint={whole}>
      {shortMoneyText(money, locale)}
    </span>
  );
}
