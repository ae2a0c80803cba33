import { memo } from 'react';
import { useLocale } from '../../catalogue/catalogue.js';
import { moneyText } from '../../format/money.js';
import { calledOf, writtenOf } from '../../ui/called.js';
import { Moment } from '../../ui/moment.js';
import { Person } from '../../ui/person.js';
import { useNow } from '../../ui/use-now.js';
import { words } from '../../words/words.js';
import { Badges } from './badges.js';
import classes from './card-face.module.css';
import { titleOf } from './card-words.js';
import { type Card } from './card.js';

/** A deal at a glance. */
export const CardFace = memo(({ card }: { readonly card: Card }) => {
  const locale = useLocale();
  const now = useNow();
  return (
    <span className={classes.face} aria-hidden>
      <span className={classes.line}>
        <span className={classes.title}>{titleOf(card)}</span>
        <Person name={card.rep?.name ?? null} size={20} />
      </span>
      <span className={classes.account}>
        {card.account?.name ?? (card.name !== null && card.contact && calledOf(card.contact))}
      </span>
      <span className={classes.line}>
        <span className={`${classes.value} digits`}>{moneyText(card.value, locale)}</span>
        <Badges {...{ card, now, locale }} />
      </span>
      <LastMessage card={card} />
    </span>
  );
});
CardFace.displayName = 'CardFace';

function LastMessage({ card: { contactActivity, lastActivityAt } }: { readonly card: Card }) {
  const message = contactActivity?.lastMessage;
  return (
    <span className={`${classes.line} ${classes.message}`}>
      <span className={classes.text}>
        {message &&
          (message.direction === 'sent' ? words.columns.youWrote(writtenOf(message.text)) : writtenOf(message.text))}
      </span>
      <Moment at={message?.at ?? lastActivityAt} style="narrow" />
    </span>
  );
}
