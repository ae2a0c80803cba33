import { useLocale } from '../catalogue/catalogue.js';
import { moneyText, type Money, shortMoneyText } from '../format/money.js';
import { countText, durationText, shareText } from './figures.js';
import { type DealsBehind } from './deals-behind.js';
import { type Cell, majorUnits } from './sheet.js';

/** Figures in the words of the organization's locale, alone and as cells of a sheet. */
export function useTexts() {
  const locale = useLocale();
  const link = (deals: DealsBehind | undefined) => (deals ? { deals } : {});
  return {
    locale,
    money: (value: Money): string => moneyText(value, locale),
    shortMoney: (value: Money): string => shortMoneyText(value, locale),
    count: (value: number): string => countText(value, locale),
    share: (value: number | null): string => shareText(value, locale),
    duration: (ms: number | null): string => durationText(ms, locale),
    nameCell: (text: string): Cell => ({ text, value: text }),
    countCell: (value: number, deals?: DealsBehind): Cell => ({
      text: countText(value, locale),
      value,
      ...link(value > 0 ? deals : undefined),
    }),
    moneyCell: (value: Money, deals?: DealsBehind): Cell => ({
      text: moneyText(value, locale),
      value: majorUnits(value),
      ...link(value.amount !== 0 ? deals : undefined),
    }),
    shareCell: (value: number | null, deals?: DealsBehind): Cell => ({
      text: shareText(value, locale),
      value: value === null ? null : Number((value * 100).toFixed(2)),
      ...link(value === null ? undefined : deals),
    }),
    daysCell: (ms: number | null, deals?: DealsBehind): Cell => ({
      text: durationText(ms, locale),
      value: ms === null ? null : Number((ms / 86_400_000).toFixed(2)),
      ...link(ms === null ? undefined : deals),
    }),
  };
}

/** What `useTexts` gives. */
export type Texts = ReturnType<typeof useTexts>;
