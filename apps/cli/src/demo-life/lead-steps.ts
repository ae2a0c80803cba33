import { teams } from '../demo/company.js';
import { leadCount, leadOf } from '../demo/lead-plan.js';
import { answerOf } from '../system/answer.js';
import { randomKey } from '../system/key-for.js';
import { type Schemas } from '#api-client';
import { type Office, type Step } from './office.js';

/** Leads that the demo's data has after those of the plan: the next one is another. */
const first = leadCount + 100;

/** A prospect comes in; the rules assign it. */
export const captureLead: Step = async (office) => {
  if (!office.budget.has('leads')) return false;
  const number = first + (await office.budget.spend('leads'));
  const { name, company, email, country, source, campaign, employees, sector, notes } = leadOf(number);
  const body = { name, company, emails: [email], country, source, campaign, employees, sector, notes };
  await answerOf(office.admin.POST('/v1/leads', { params: { header: randomKey() }, body }));
  return true;
};

/** Somebody qualifies a lead further, makes it a deal, or gives it up. */
export const workLead: Step = async (office) => {
  const stage = office.random.of(['assigned', 'market_qualified', 'sales_qualified'] as const);
  const query = { stage: [stage], limit: 50 };
  const { items } = await answerOf(office.admin.GET('/v1/leads', { params: { query } }));
  // A few stay in each stage, to be looked at.
  if (items.length <= 3) return false;
  const lead = office.random.of(items);
  const params = { path: { leadId: lead.id }, header: randomKey() };
  const who = await office.ofDeal({ repId: lead.repId, teamId: lead.teamId });
  if (office.random.chance(0.15)) {
    const body = { reason: 'Not a fit for now' };
    await answerOf(who.POST('/v1/leads/{leadId}/discard', { params, body }));
  } else if (stage === 'sales_qualified') {
    if (!office.budget.has('deals')) return false;
    await office.budget.spend('deals');
    await answerOf((await manager(office)).POST('/v1/leads/{leadId}/convert', { params, body: {} }));
  } else {
    await qualify(office, lead, stage === 'assigned' ? 'market_qualified' : 'sales_qualified');
  }
  return true;
};

const manager = (office: Office) => office.desk(teams[0]?.members[0] ?? '');

/** Confirms what only people can judge, and says that it qualifies. */
async function qualify(
  office: Office,
  lead: Schemas['LeadDto'],
  to: 'market_qualified' | 'sales_qualified',
): Promise<void> {
  const who = await office.ofDeal({ repId: lead.repId, teamId: lead.teamId });
  const { items } = await answerOf(office.admin.GET('/v1/criteria/{stage}', { params: { path: { stage: to } } }));
  for (const { id, kind } of items) {
    if (kind !== 'confirmation' || id === undefined) continue;
    const params = { path: { leadId: lead.id, criterionId: id }, header: randomKey() };
    const body = { note: 'Tuesday, at their place' };
    await answerOf(who.POST('/v1/leads/{leadId}/criteria/{criterionId}/confirm', { params, body }));
  }
  const params = { path: { leadId: lead.id }, header: randomKey() };
  await answerOf(who.POST('/v1/leads/{leadId}/qualify', { params, body: { to } }));
}
