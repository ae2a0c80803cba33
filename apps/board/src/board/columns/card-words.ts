import { relativeText } from '../../format/dates.js';
import { moneyText } from '../../format/money.js';
import { dealName } from '../../ui/called.js';
import { words } from '../../words/words.js';
import { type Card } from './card.js';

/** What a card is called: its name, else its contact's. */
export const titleOf = (card: Pick<Card, 'name' | 'contact'>): string => dealName(card) ?? words.app.noContact;

/** What a card says to who does not see it, in its order. */
export function spokenCard(card: Card, now: number, locale: string | undefined): string {
  const { account, value, followUp, contactActivity, stale, agentId, rep } = card;
  const when = followUp && relativeText(followUp.at, now, 'long', locale);
  return [
    titleOf(card),
    account?.name,
    moneyText(value, locale),
    followUp && words.columns[followUp.state](when ?? ''),
    contactActivity && contactActivity.unread > 0 && words.columns.unread(contactActivity.unread),
    contactActivity?.unanswered && words.columns.unanswered,
    stale && words.columns.stale,
    agentId !== null && words.columns.agent,
    rep ? words.columns.owner(rep.name) : words.app.unassigned,
  ]
    .filter((text) => typeof text === 'string' && text !== '')
    .join(', ');
}
