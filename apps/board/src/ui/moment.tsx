import { useLocale } from '../catalogue/catalogue.js';
import { instantText, relativeText } from '../format/dates.js';
import { useNow } from './use-now.js';

/** How long ago an instant is, or how far ahead; the exact one on hover. */
export function Moment({ at, style = 'long' }: { readonly at: string; readonly style?: 'long' | 'narrow' }) {
  const locale = useLocale();
  const now = useNow();
  return (
    <time dateTime={at} data-hint={instantText(at, locale)}>
      {relativeText(at, now, style, locale)}
    </time>
  );
}
