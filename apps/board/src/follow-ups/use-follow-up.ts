import { useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.js';
import { useCommand } from '../api/use-command.js';
import { useLocale } from '../catalogue/catalogue.js';
import { instantText } from '../format/dates.js';
import { dealName } from '../ui/called.js';
import { words } from '../words/words.js';
import { type Card, followUpsKey, hideFollowUp } from './follow-up-queries.js';

const stale = [followUpsKey, ['waiting', 'follow-ups']];

/** What the deal is called. */
export const titleOf = (card: Card): string => dealName(card) ?? words.app.unnamed;

interface Change {
  readonly card: Card;
  /** null: it is done */
  readonly at: string | null;
}

/** Puts a follow-up off, or says that it is done; either can be taken back. */
export function useFollowUp() {
  const queries = useQueryClient();
  const locale = useLocale();
  const run = ({ card, at }: Change) => {
    const params = { path: { id: card.id } };
    return answerOf(api.POST('/v1/opportunities/{id}/follow-up', { params, body: { at } }));
  };
  const back = useCommand({ run, stale });
  return useCommand({
    run,
    stale,
    show: ({ card }) => hideFollowUp(queries, card.id),
    said: ({ card, at }) =>
      at === null
        ? words.followUps.saidDone(titleOf(card))
        : words.followUps.saidSnoozed(titleOf(card), instantText(at, locale)),
    undo:
      ({ card }) =>
      () =>
        back.mutate({ card, at: card.followUp?.at ?? null }),
  });
}
