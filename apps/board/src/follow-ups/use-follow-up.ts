import { useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.js';
import { useCommand } from '../api/use-command.js';
import { useLocale } from '../catalogue/catalogue.js';
import { instantText } from '../format/dates.js';
import { words } from '../words/words.js';
import { type Card, followUpsKey, hideFollowUp } from './follow-up-queries.js';

const stale = [followUpsKey, ['waiting', 'follow-ups']];

/** What a deal is called. */
export const dealName = ({ name, contact }: Pick<Card, 'name' | 'contact'>): string =>
  name ?? contact?.name ?? words.app.unnamed;

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
        ? words.followUps.saidDone(dealName(card))
        : words.followUps.saidSnoozed(dealName(card), instantText(at, locale)),
    undo:
      ({ card }) =>
      () =>
        back.mutate({ card, at: card.followUp?.at ?? null }),
  });
}
