import { type Card } from './card.js';

/** How a card is shown before the API has confirmed it. */
export type Patch = Partial<Card>;

interface Held {
  readonly patch: Patch;
  /** as the API has it, as far as is known; null: gone */
  readonly confirmed: Card | null;
  /** of the card to which the change was made */
  readonly revision: number;
}

/** Changes of this page that are on their way: what arrives of their deals meanwhile does not undo them. */
export class Pending {
  readonly #held = new Map<string, Held>();

  /** Shows the change; gives the card with it. */
  hold(card: Card, patch: Patch): Card {
    const held = this.#held.get(card.id);
    const confirmed = held ? held.confirmed : card;
    this.#held.set(card.id, { patch, confirmed, revision: confirmed?.revision ?? card.revision });
    return { ...card, ...patch };
  }

  /** The card that arrived, with what is held of it. */
  shown(card: Card): Card {
    const held = this.#held.get(card.id);
    if (!held) return card;
    this.#held.set(card.id, { ...held, confirmed: card });
    return { ...card, ...held.patch };
  }

  /** The deal is gone; whether that is held back. */
  gone(cardId: string): boolean {
    const held = this.#held.get(cardId);
    if (held) this.#held.set(cardId, { ...held, confirmed: null });
    return held !== undefined;
  }

  /**
   * The change is answered, or given up. Gives the card as the API last had it, null where it is gone; undefined where
   * another change of it has begun since.
   */
  release(cardId: string, patch: Patch): { readonly card: Card | null; readonly isNews: boolean } | undefined {
    const held = this.#held.get(cardId);
    if (held?.patch !== patch) return undefined;
    this.#held.delete(cardId);
    const { confirmed: card, revision } = held;
    return { card, isNews: card === null || card.revision > revision };
  }
}
