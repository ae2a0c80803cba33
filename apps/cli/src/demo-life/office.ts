import { type ApiClient, type Schemas } from '#api-client';
import { type OrganizationCredentials } from '#auth';
import { teams } from '../demo/company.js';
import { demoId } from '../demo/demo-id.js';
import { type Random } from '../demo/random.js';
import { answerOf } from '../system/answer.js';
import { randomKey } from '../system/key-for.js';
import { type Budget } from './budget.js';
import { clientOf } from '../system/connect.js';

/** Milliseconds for which somebody of the demo is given a token. */
const tokenMs = 24 * 3_600_000;

/** A deal, as far as people of the demo look at it. */
export type Deal = Schemas['OpportunityDetailsDto'];

/** The people of the demo at their desks: each acts with a token of their own, through the public API. */
export class Office {
  readonly admin: ApiClient;
  readonly organizationId: string;
  private readonly desks = new Map<string, { readonly client: ApiClient; readonly until: number }>();

  constructor(
    private readonly url: string,
    { organizationId, tokens }: OrganizationCredentials,
    readonly budget: Budget,
    readonly random: Random,
  ) {
    this.organizationId = organizationId;
    this.admin = clientOf(url, tokens.admin);
  }

  /** The id of something that the demo made. */
  idOf(what: string): string {
    return demoId(this.organizationId, what);
  }

  /** Every open deal, those that were touched last first. */
  async openDeals(): Promise<readonly Deal[]> {
    const query = { status: ['open' as const], limit: 500, sort: '-lastActivityAt' as const };
    return (await answerOf(this.admin.GET('/v1/opportunities', { params: { query } }))).items;
  }

  /** Whoever has the deal, where that is somebody of the demo; else the manager of its team. */
  ofDeal({ repId, teamId }: Pick<Deal, 'repId' | 'teamId'>): Promise<ApiClient> {
    const names = teams.flatMap(({ members }) => members);
    const rep = names.find((name) => this.idOf(`member/${name}`) === repId);
    const team = teams.find(({ name }) => this.idOf(`team/${name}`) === teamId) ?? teams[0];
    return this.desk(rep ?? team?.members[0] ?? '');
  }

  /** Somebody, by name. */
  async desk(name: string): Promise<ApiClient> {
    const known = this.desks.get(name);
    if (known && known.until > Date.now()) return known.client;
    const path = { memberId: this.idOf(`member/${name}`) };
    const body = { name: 'Demo', expiresAt: new Date(Date.now() + tokenMs).toISOString() };
    const params = { path, header: randomKey() };
    const { token } = await answerOf(this.admin.POST('/v1/members/{memberId}/tokens', { params, body }));
    const client = clientOf(this.url, token);
    this.desks.set(name, { client, until: Date.now() + tokenMs * 0.9 });
    return client;
  }
}

/** Something that somebody does; false where there is nothing to do. @throws CommandFailed where the API refuses */
export type Step = (office: Office) => Promise<boolean>;
