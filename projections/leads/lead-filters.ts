import { type LifeStage, lifeStages } from '#domain';
import { type Filters, type Freshness, type ReadModels, type ReadOptions } from '#read-model';
import { AccountReader } from '../accounts/accounts.reader.js';
import { ContactReader } from '../contacts/contacts.reader.js';
import { matching } from '../words.js';
import { type LeadVisibility } from './lead.view.js';
import { indexKey, type LeadIndex, leadsModel, queueKey, scores } from './leads.keys.js';

/** Which leads; absent: no matter. `none` of a rep or a team: those that have none. */
export interface LeadFilter {
  readonly stages?: readonly LifeStage[] | undefined;
  readonly statusId?: string | undefined;
  readonly repId?: string | undefined;
  readonly teamId?: string | undefined;
  readonly origin?: string | undefined;
  /** whatever the case */
  readonly source?: string | undefined;
  /** whatever the case */
  readonly campaign?: string | undefined;
  /** or one that was merged with it */
  readonly contactId?: string | undefined;
  /** or one that was merged with it */
  readonly accountId?: string | undefined;
  /** each of its words begins a word of the name, company, an email or a phone */
  readonly q?: string | undefined;
}

/** The stages that leads are counted in: merged ones are in none. */
export const countedStages = [...lifeStages, 'discarded', 'converted_to_contact'] as const;

/** Finds what filters name, and counts. */
export class LeadFilters {
  private readonly contacts: ContactReader;
  private readonly accounts: AccountReader;

  constructor(private readonly models: ReadModels) {
    this.contacts = new ContactReader(models);
    this.accounts = new AccountReader(models);
  }

  /** The filter as the model's indexes know it. @throws ModelUnavailable */
  async of(organizationId: string, filter: LeadFilter, visibility: LeadVisibility): Promise<Filters> {
    const { stages, contactId, accountId, q } = filter;
    const contactIds = contactId === undefined ? [] : await this.contacts.idsOf(organizationId, contactId);
    const accountIds = accountId === undefined ? [] : await this.accounts.idsOf(organizationId, accountId);
    return [
      ...(stages === undefined ? [] : [stages.map((stage) => ({ key: indexKey('stage', stage) }))]),
      ...plain.flatMap((by) => rangesOf(by, filter[fields[by]])),
      ...(contactId === undefined ? [] : [contactIds.map((id) => ({ key: indexKey('contact', id) }))]),
      ...(accountId === undefined ? [] : [accountIds.map((id) => ({ key: indexKey('account', id) }))]),
      ...(q === undefined ? [] : matching(q)),
      ...this.visible(visibility),
    ];
  }

  /** What the reader may see, as filters. */
  visible(visibility: LeadVisibility): Filters {
    if ('all' in visibility) return [];
    const { memberId, teamIds } = visibility;
    const teams = teamIds.map((id) => ({ key: indexKey('team', id) }));
    return [[{ key: indexKey('rep', memberId) }, { key: queueKey }, ...teams]];
  }

  /** How many leads of the filter are in each stage. @throws ModelUnavailable, NotReached */
  async counts(
    organizationId: string,
    { filter, visibility }: { readonly filter: LeadFilter; readonly visibility: LeadVisibility },
    options: ReadOptions,
  ): Promise<{ byStage: Readonly<Record<string, number>> } & Freshness> {
    const filters = await this.of(organizationId, { ...filter, stages: undefined }, visibility);
    const { found, freshness } = await this.models.read(organizationId, [leadsModel], options, (query) =>
      Promise.all(
        countedStages.map(async (stage) => {
          const key = indexKey('stage', stage);
          if (filters.length === 0) return query.size(key);
          return (await query.tally(scores.createdAt, [[{ key }], ...filters])).count;
        }),
      ),
    );
    return { byStage: Object.fromEntries(countedStages.map((stage, n) => [stage, found[n] ?? 0])), ...freshness };
  }
}

const fields = {
  status: 'statusId',
  rep: 'repId',
  team: 'teamId',
  origin: 'origin',
  source: 'source',
  campaign: 'campaign',
} as const satisfies Partial<Record<LeadIndex, keyof LeadFilter>>;

const plain = ['status', 'rep', 'team', 'origin', 'source', 'campaign'] as const;

const rangesOf = (by: LeadIndex, value: string | undefined): Filters =>
  value === undefined
    ? []
    : [[{ key: indexKey(by, by === 'source' || by === 'campaign' ? value.toLowerCase() : value) }]];
