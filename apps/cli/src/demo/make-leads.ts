import { Readable } from 'node:stream';
import { type ApiClient } from '#api-client';
import { answerOf } from '../system/answer.js';
import { keyFor } from '../system/key-for.js';
import { type DemoTeam, teams } from './company.js';
import { currencyOf } from './catalogue.js';
import { demoId } from './demo-id.js';
import { leadCount, leadOf, type LeadPlan } from './lead-plan.js';
import { type DemoPlace } from './make-deal.js';

const dayMs = 86_400_000;

/** Leads that come in once the rules are there. */
const routed = 6;

const keyed = (what: string) => ({ header: keyFor(`demo/${what}`) });

/** Makes leads of every stage, then the rules by which the next ones are assigned and qualified, and a few of those. */
export async function makeLeads(place: DemoPlace): Promise<void> {
  const statusIds = await statuses(place.api);
  await Readable.from(Array(leadCount).keys()).forEach(
    async (number: number) => makeLead(number, leadOf(number), { ...place, statusIds }),
    { concurrency: 4 },
  );
  await makeRules(place);
  for (let number = leadCount; number < leadCount + routed; number++) await capture(number, leadOf(number), place);
}

async function statuses(api: ApiClient): Promise<ReadonlyMap<string, string>> {
  const { items } = await answerOf(api.GET('/v1/lead-statuses'));
  return new Map(items.map(({ id, name }) => [name, id]));
}

type LeadPlace = DemoPlace & { readonly statusIds: ReadonlyMap<string, string> };

async function capture(number: number, plan: LeadPlan, place: DemoPlace): Promise<string> {
  const { name, company, email, country, source, campaign, employees, sector, worth, notes } = plan;
  const id = demoId(place.organizationId, `lead/${number}`);
  const body = {
    ...{ id, name, company, emails: [email], country, source, campaign, employees, sector, notes },
    value: { amount: worth * 100, currency: currencyOf(place.catalogue) },
    occurredAt: at(place.anchor, plan.daysAgo),
  };
  await answerOf(place.api.POST('/v1/leads', { params: keyed(`lead/${number}`), body }));
  return id;
}

const at = (anchor: Date, daysAgo: number): string => new Date(anchor.getTime() - daysAgo * dayMs).toISOString();

/** A lead and how it went on, a share of its days after another. */
async function makeLead(number: number, plan: LeadPlan, place: LeadPlace): Promise<void> {
  const leadId = await capture(number, plan, place);
  const statusId = place.statusIds.get(plan.status ?? '');
  for (const [index, step] of stepsOf(plan).entries()) {
    const occurredAt = at(place.anchor, plan.daysAgo * (0.9 - index * 0.15));
    const params = { path: { leadId }, ...keyed(`lead/${number}/${step}`) };
    await take(step, { place, number, params, occurredAt });
  }
  if (statusId === undefined) return;
  const params = { path: { leadId }, ...keyed(`lead/${number}/status`) };
  await answerOf(place.api.POST('/v1/leads/{leadId}/status', { params, body: { statusId } }));
}

type Step = 'assign' | 'market_qualified' | 'sales_qualified' | 'convert' | 'contact' | 'discard';

function stepsOf({ end }: LeadPlan): readonly Step[] {
  switch (end) {
    case 'queue':
      return [];
    case 'assigned':
      return ['assign'];
    case 'market_qualified':
      return ['assign', 'market_qualified'];
    case 'sales_qualified':
      return ['assign', 'market_qualified', 'sales_qualified'];
    case 'converted':
      return ['assign', 'market_qualified', 'sales_qualified', 'convert'];
    case 'contact':
      return ['assign', 'contact'];
    case 'discarded':
      return ['assign', 'discard'];
  }
}

interface Taking {
  readonly place: DemoPlace;
  readonly number: number;
  readonly params: { readonly path: { readonly leadId: string }; readonly header: ReturnType<typeof keyFor> };
  readonly occurredAt: string;
}

function take(step: Step, { place, number, params, occurredAt }: Taking): Promise<unknown> {
  const { api, organizationId } = place;
  switch (step) {
    case 'assign': {
      const team = teams[number % 2];
      const rep = team?.members[number % team.members.length] ?? '';
      const body = {
        repId: demoId(organizationId, `member/${rep}`),
        teamId: teamIdOf(organizationId, team),
        occurredAt,
      };
      return answerOf(api.POST('/v1/leads/{leadId}/assign', { params, body }));
    }
    case 'market_qualified':
    case 'sales_qualified':
      return answerOf(api.POST('/v1/leads/{leadId}/qualify', { params, body: { to: step, occurredAt } }));
    case 'convert':
      return answerOf(api.POST('/v1/leads/{leadId}/convert', { params, body: { occurredAt } }));
    case 'contact':
      return answerOf(api.POST('/v1/leads/{leadId}/convert-to-contact', { params, body: { occurredAt } }));
    case 'discard': {
      const body = { reason: 'No budget this year', occurredAt };
      return answerOf(api.POST('/v1/leads/{leadId}/discard', { params, body }));
    }
  }
}

const teamIdOf = (organizationId: string, team: DemoTeam | undefined): string =>
  demoId(organizationId, `team/${team?.name ?? ''}`);

/** Who gets which lead, and what a lead must have before it goes on. */
async function makeRules({ api, organizationId }: DemoPlace): Promise<void> {
  const [inbound, enterprise, partners] = teams.map((team) => ({ teamId: teamIdOf(organizationId, team) }));
  const rules = [
    {
      name: 'Large companies',
      conditions: [{ field: 'employees', comparison: 'at_least' as const, value: 250 }],
      assign: enterprise ?? {},
    },
    {
      name: 'Referrals',
      conditions: [{ field: 'source', comparison: 'equals' as const, value: 'Referral' }],
      assign: partners ?? {},
    },
    {
      name: 'German-speaking countries',
      conditions: [{ field: 'country', comparison: 'one_of' as const, value: ['DE', 'AT', 'CH'] }],
      assign: inbound ?? {},
    },
  ];
  await answerOf(api.PUT('/v1/routing-rules', { params: keyed('routing-rules'), body: { rules } }));
  const criterion = (stage: 'market_qualified' | 'sales_qualified', criteria: Criteria) =>
    answerOf(
      api.PUT('/v1/criteria/{stage}', {
        params: { path: { stage }, ...keyed(`criteria/${stage}`) },
        body: { criteria },
      }),
    );
  await criterion('market_qualified', [
    { name: 'The company is known', kind: 'condition', condition: { field: 'company', comparison: 'filled' } },
    {
      name: 'Ten employees or more',
      kind: 'condition',
      condition: { field: 'employees', comparison: 'at_least', value: 10 },
    },
  ]);
  await criterion('sales_qualified', [{ name: 'A meeting is set', kind: 'confirmation' }]);
}

type Criteria = {
  readonly name: string;
  readonly kind: 'condition' | 'confirmation';
  readonly condition?: { readonly field: string; readonly comparison: 'filled' | 'at_least'; readonly value?: number };
}[];
