import { hashKey, type QueryClient, type QueryKey } from '@tanstack/react-query';
import { type LiveEvent } from '../../api/live-event.js';
import { columnsKey, readBoard, readMore } from './board-read.js';
import { type BoardState, columnOf, withPage } from './board-state.js';
import { type Card } from './card.js';
import { type BoardScope, isWhole, withCard, withFigures, withoutCard, withTotalsOf } from './fold.js';
import { verdictOf } from './matches.js';
import { type Patch, Pending } from './pending.js';

/** Milliseconds in which changes are gathered before something is read again because of them. */
const gatheredFor = 300;

/** Milliseconds after an answer in which what arrives of the deal is this page's own change. */
const echoWithin = 3_000;

/** The columns that the page has read, kept as they now are. */
export class BoardCache {
  readonly key: QueryKey;
  readonly #pending = new Pending();
  readonly #own = new Set<string>();
  readonly #loading = new Set<string>();
  readonly #waiting = new Set<string>();

  /** what was heard while an answer was on its way: the answer may be older */
  #overheard: LiveEvent[] = [];

  constructor(
    private readonly queries: QueryClient,
    readonly scope: BoardScope,
    /** is told before a card changes, and who else than this page changes it; null: nobody */
    private readonly changing: (cardId: string, by: string | null) => void,
  ) {
    this.key = columnsKey(scope.pipeline.id, scope.filters);
  }

  get state(): BoardState | undefined {
    return this.queries.getQueryData<BoardState>(this.key);
  }

  /** Takes again, after each answer, what was heard while it was on its way; returns the way to end that. */
  follow(): () => void {
    const hash = hashKey(this.key);
    return this.queries.getQueryCache().subscribe((event) => {
      if (event.type !== 'updated' || event.query.queryHash !== hash) return;
      const { action } = event;
      if (action.type === 'fetch') this.#overheard = [];
      if (action.type === 'success' && !action.manual) for (const heard of this.#overheard) this.#take(heard);
    });
  }

  /** Takes in what the API pushes. */
  hear(event: LiveEvent): void {
    const isOnItsWay = this.queries.getQueryState(this.key)?.fetchStatus === 'fetching';
    if (isOnItsWay && event.type !== 'live' && event.type !== 'catalogue') this.#overheard.push(event);
    this.#take(event);
  }

  /** Shows a change of this page until `confirm` or `takeBack`, which take the same patch. */
  show(cardId: string, patch: Patch): void {
    this.#own.add(cardId);
    this.changing(cardId, null);
    this.hold(cardId, patch);
  }

  /** Keeps the card as the patch has it, whatever arrives, until `takeBack`. */
  hold(cardId: string, patch: Patch): void {
    const known = this.state && columnOf(this.state, cardId);
    if (known) this.#put(cardId, this.#pending.hold(known.card, patch));
  }

  /** The API has done it. */
  confirm(cardId: string, patch: Patch): void {
    setTimeout(() => this.#own.delete(cardId), echoWithin);
    const known = this.#pending.release(cardId, patch);
    if (known?.isNews) this.#put(cardId, known.card);
    if (!isWhole(this.scope)) this.readTotals();
  }

  /** The API has refused it, or it is held no longer: the card is as the API has it. */
  takeBack(cardId: string, patch: Patch): void {
    this.#own.delete(cardId);
    const known = this.#pending.release(cardId, patch);
    if (!known) return;
    this.changing(cardId, null);
    this.#put(cardId, known.card);
  }

  /** Loads the next page of a column. */
  async more(stageId: string): Promise<void> {
    const cursor = this.#cursorOf(stageId);
    if (cursor === null || this.#loading.has(stageId)) return;
    this.#loading.add(stageId);
    try {
      const { pipeline, filters } = this.scope;
      const page = await readMore(pipeline.id, stageId, filters, cursor);
      if (this.#cursorOf(stageId) !== cursor) return;
      this.#change((state) => ({
        ...state,
        columns: state.columns.map((column) => (column.stageId === stageId ? withPage(column, page) : column)),
      }));
    } finally {
      this.#loading.delete(stageId);
    }
  }

  /** Reads all columns again. */
  readAgain(): void {
    void this.queries.invalidateQueries({ queryKey: this.key });
  }

  /** Reads what the columns come to. */
  readTotals(): void {
    const { pipeline, filters } = this.scope;
    this.#soon('totals', () => {
      void readBoard(pipeline.id, filters, 1)
        .then((later) => this.#change((state) => withTotalsOf(state, later)))
        .catch(() => undefined); // the next change reads them again
    });
  }

  #take({ type, data }: LiveEvent): void {
    if (type === 'live' && BigInt(data.position) > BigInt(this.state?.position ?? data.position)) this.readAgain();
    if (type === 'catalogue') this.#soon('again', () => this.readAgain());
    if (!('pipelineId' in data) || data.pipelineId !== this.scope.pipeline.id) return;
    if (type === 'card' && 'card' in data) this.#arrived(data.card, data.by);
    if (type === 'card_removed' && 'id' in data) this.#gone(data.id);
    if (type === 'totals' && isWhole(this.scope))
      this.#change((state) => ('summary' in data ? withFigures(state, data.summary, this.scope) : state));
    else if (type !== 'totals' && !isWhole(this.scope)) this.readTotals();
  }

  #arrived(card: Card, by: string | null): void {
    const known = this.state && columnOf(this.state, card.id)?.card;
    if (!known && verdictOf(card, this.scope.filters) === 'unknown') this.#soon('again', () => this.readAgain());
    const foreign = !this.#own.has(card.id) && known?.revision !== card.revision;
    this.changing(card.id, foreign ? by : null);
    this.#put(card.id, this.#pending.shown(card));
  }

  #gone(cardId: string): void {
    if (!this.#pending.gone(cardId)) this.#put(cardId, null);
  }

  #put(cardId: string, card: Card | null): void {
    this.#change((state) => (card ? withCard(state, card, this.scope) : withoutCard(state, cardId)));
  }

  #change(change: (state: BoardState) => BoardState): void {
    this.queries.setQueryData<BoardState>(this.key, (state) => state && change(state));
  }

  #cursorOf(stageId: string): string | null {
    return this.state?.columns.find((column) => column.stageId === stageId)?.nextCursor ?? null;
  }

  #soon(what: string, act: () => void): void {
    if (this.#waiting.has(what)) return;
    this.#waiting.add(what);
    const run = (): void => {
      this.#waiting.delete(what);
      act();
    };
    setTimeout(run, gatheredFor);
  }
}
