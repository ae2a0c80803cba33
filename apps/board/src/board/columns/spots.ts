/** Milliseconds after which a card that appears did not come from where it was seen. */
const freshFor = 1_000;

/** Where things are on the screen, and which card is to get the focus. */
export class Spots {
  readonly #lanes = new Map<string, HTMLElement>();
  readonly #origins = new Map<string, { readonly box: DOMRect; readonly at: number }>();
  #wanted: string | null = null;
  #focused: string | null = null;

  /** Where a column's cards are. */
  setLane(stageId: string, element: HTMLElement | null): void {
    if (element) this.#lanes.set(stageId, element);
    else this.#lanes.delete(stageId);
  }

  laneOf(stageId: string): HTMLElement | undefined {
    return this.#lanes.get(stageId);
  }

  /** The card gets the focus as soon as it is there. */
  want(cardId: string): void {
    this.#wanted = cardId;
  }

  isWanted(cardId: string): boolean {
    return this.#wanted === cardId;
  }

  /** A card has the focus. */
  focused(cardId: string): void {
    this.#wanted = null;
    this.#focused = cardId;
  }

  /** Somebody took the focus from the card. React tells nothing of a card that loses it by leaving its column. */
  blurred(): void {
    this.#focused = null;
  }

  /** Whether a card that appears had the focus elsewhere, and nothing has it since. */
  hadFocus(cardId: string): boolean {
    return this.#focused === cardId && (document.activeElement ?? document.body) === document.body;
  }

  /** The card may change its place: it glides from where it is now, unless it is dragged. */
  remember(cardId: string): void {
    const element = this.elementOf(cardId);
    if (!element || element.parentElement?.dataset.dragged !== undefined) return;
    this.#origins.set(cardId, { box: element.getBoundingClientRect(), at: performance.now() });
  }

  /** Where a card that appears was a moment ago. */
  originOf(cardId: string): DOMRect | null {
    const origin = this.#origins.get(cardId);
    this.#origins.delete(cardId);
    return origin && performance.now() - origin.at < freshFor ? origin.box : null;
  }

  elementOf(cardId: string): HTMLElement | null {
    return document.querySelector<HTMLElement>(`[data-deal="${CSS.escape(cardId)}"]`);
  }
}
