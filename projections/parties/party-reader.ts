import { pathIn } from '#domain';
import {
  type Beginning,
  type Freshness,
  type Model,
  type ModelQuery,
  type Range,
  type ReadModels,
  type ReadOptions,
} from '#read-model';
import { byName, membersByName } from '../names.js';
import { type Named } from '../organization/directory.js';
import { matching } from '../words.js';
import { type Party } from './party-index.js';

/** The read model of a kind of parties. */
export interface PartyModel<Kept, P extends Party> extends Model {
  /** the party in what is kept of it */
  readonly partyOf: (kept: Kept) => P;
}

/** A contact or an account as a reader finds it. */
export type Present<P extends Party> = P & { readonly revision: bigint };

/** A page in the order of names. */
export interface PartyQuery extends ReadOptions {
  /** each of its words begins a word of the record */
  readonly q?: string | undefined;
  readonly cursor?: string | undefined;
  /** most of a page */
  readonly limit: number;
}

/** Reads contacts or accounts: one that was merged reads as its survivor. */
export class PartyReader<Kept extends { readonly revision: number }, P extends Party> {
  constructor(
    private readonly models: ReadModels,
    private readonly model: PartyModel<Kept, P>,
  ) {}

  /** The present records of these ids, survivors of those that were merged; none of those that are not there. @throws ModelUnavailable, NotReached */
  async present(
    organizationId: string,
    ids: readonly string[],
    options: ReadOptions = {},
  ): Promise<{ found: ReadonlyMap<string, Present<P>> } & Freshness> {
    const first = await this.records(organizationId, distinct(ids), options);
    const parties = new Map(first.found.map((one) => [one.id, one]));
    for (let missing = unknownSurvivors(parties); missing.length > 0; missing = unknownSurvivors(parties)) {
      const { found } = await this.records(organizationId, missing);
      if (found.length === 0) break; // the survivor's first event is not there yet
      for (const one of found) parties.set(one.id, one);
    }
    const survivors = ids.flatMap((id) => {
      const survivor = pathIn(parties, id).at(-1);
      return survivor ? [[id, survivor] as const] : [];
    });
    return { found: new Map(survivors), ...first.freshness };
  }

  /** The present id and name of each of these, those of the survivor where one was merged. @throws ModelUnavailable */
  async resolve(organizationId: string, ids: readonly string[]): Promise<ReadonlyMap<string, Named>> {
    if (ids.length === 0) return new Map();
    const { found } = await this.present(organizationId, ids);
    return new Map([...found].map(([asked, { id, name }]) => [asked, { id, name }]));
  }

  /** A page in the order of names, ignoring case. @throws ModelUnavailable, NotReached, InvalidCursor */
  async list(
    organizationId: string,
    { q, cursor, limit, ...options }: PartyQuery,
    filters: readonly (readonly (Range | Beginning)[])[] = [],
  ): Promise<{ items: readonly Present<P>[]; nextCursor: string | null } & Freshness> {
    const order = { key: byName, memberOf: membersByName, descending: false };
    const asked = q === undefined ? filters : [...filters, ...matching(q)];
    const page = await this.models.read(organizationId, [this.model], options, (query) =>
      query.page({ order, filters: asked, cursor, limit }),
    );
    const { ids, nextCursor } = page.found;
    const { found } = await this.records(organizationId, ids);
    return { items: found, nextCursor, ...page.freshness };
  }

  private async records(organizationId: string, ids: readonly string[], options: ReadOptions = {}) {
    const ask = (query: ModelQuery) => query.records<Kept>(ids);
    const { found, freshness } = await this.models.read(organizationId, [this.model], options, ask);
    return { found: found.flatMap((one) => (one ? [this.presentOf(one)] : [])), freshness };
  }

  private presentOf(kept: Kept): Present<P> {
    return { ...this.model.partyOf(kept), revision: BigInt(kept.revision) };
  }
}

const unknownSurvivors = (parties: ReadonlyMap<string, Party>): readonly string[] =>
  distinct(
    [...parties.values()].flatMap(({ mergedInto }) => (mergedInto && !parties.has(mergedInto) ? [mergedInto] : [])),
  );

const distinct = (ids: readonly string[]): readonly string[] => [...new Set(ids)];
