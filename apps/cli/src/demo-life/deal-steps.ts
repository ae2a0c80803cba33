import { accounts, notes, products, sources, teams } from '../demo/company.js';
import { contactsPerAccount } from '../demo/deal-plan.js';
import { answerOf } from '../system/answer.js';
import { randomKey } from '../system/key-for.js';
import { nextMove } from './next-move.js';
import { type Deal, type Office, type Step } from './office.js';

/** Open deals between which the demo keeps itself. */
const open = { least: 55, most: 140 };

const dayMs = 86_400_000;
const writeTo = ({ id }: Deal) => ({ path: { id }, header: randomKey() });

/** Somebody moves a deal on, wins it or loses it. */
export const moveDeal: Step = async (office) => {
  const deals = await office.openDeals();
  if (deals.length === 0) return false;
  const deal = office.random.of(deals);
  const { items } = await answerOf(office.admin.GET('/v1/pipelines'));
  const pipeline = items.find(({ id }) => id === deal.pipeline.id);
  const mayClose = deals.length > open.least;
  const move = pipeline ? nextMove(deal.stage.id, pipeline, mayClose, office.random) : null;
  if (!move) return false;
  const [who, params] = [await office.ofDeal(deal), writeTo(deal)];
  const reason = move.reason === null ? {} : { reason: move.reason };
  if (move.to === 'stage') {
    await answerOf(who.POST('/v1/opportunities/{id}/stage', { params, body: { stageId: move.stageId, ...reason } }));
  } else {
    await answerOf(who.POST(`/v1/opportunities/{id}/${move.to}`, { params, body: reason }));
  }
  return true;
};

/** Somebody makes a deal with a company that is known. */
export const makeDeal: Step = async (office) => {
  const { random, budget } = office;
  if (!budget.has('deals') || (await office.openDeals()).length >= open.most) return false;
  const team = random.of(teams);
  const rep = random.of(team.members);
  const account = random.between(0, accounts.length - 1);
  const contact = account * contactsPerAccount + random.between(0, contactsPerAccount - 1);
  const who = await office.desk(rep);
  const [least, mostWorth] = team.worth;
  const { items } = await answerOf(who.GET('/v1/pipelines'));
  const pipeline = items.find(({ name }) => name === team.preset);
  if (!pipeline) return false;
  const body = {
    name: `${accounts[account]?.[0] ?? ''}: ${random.of(products)}`,
    contactId: office.idOf(`contact/${contact}`),
    accountId: office.idOf(`account/${account}`),
    teamId: office.idOf(`team/${team.name}`),
    repId: office.idOf(`member/${rep}`),
    pipelineId: pipeline.id,
    value: money(least + (mostWorth - least) * random.next() ** 2, pipeline.currency),
    source: random.of(sources),
    expectedCloseDate: new Date(Date.now() + random.between(14, 90) * dayMs).toISOString().slice(0, 10),
  };
  await answerOf(who.POST('/v1/opportunities', { params: { header: randomKey() }, body }));
  await budget.spend('deals');
  return true;
};

/** Whole hundreds of the currency, in its minor unit. */
const money = (amount: number, currency: string) => ({ amount: Math.round(amount / 100) * 10_000, currency });

/** Somebody writes a note, changes the value, or says when to follow up. */
export const tendDeal: Step = async (office) => {
  const deals = await office.openDeals();
  if (deals.length === 0) return false;
  const deal = office.random.of(deals);
  await office.random.of([note, follow, revalue])(office, deal);
  return true;
};

async function note(office: Office, deal: Deal): Promise<void> {
  const who = await office.ofDeal(deal);
  const body = { text: office.random.of(notes) };
  await answerOf(who.POST('/v1/opportunities/{id}/notes', { params: writeTo(deal), body }));
}

async function follow(office: Office, deal: Deal): Promise<void> {
  const at = new Date(Date.now() + office.random.between(1, 7) * dayMs);
  at.setHours(office.random.between(9, 16), office.random.of([0, 30]), 0, 0);
  const who = await office.ofDeal(deal);
  const body = { at: at.toISOString() };
  await answerOf(who.POST('/v1/opportunities/{id}/follow-up', { params: writeTo(deal), body }));
}

async function revalue(office: Office, deal: Deal): Promise<void> {
  const { amount, currency } = deal.value;
  const who = await office.ofDeal(deal);
  const changed = money((amount / 100) * (0.85 + office.random.next() * 0.3), currency);
  // A deal keeps near what it was made with: no chain of raises makes it the largest of the company.
  const value = { ...changed, amount: Math.min(Math.max(changed.amount, 50_000), 25_000_000) };
  await answerOf(who.POST('/v1/opportunities/{id}/value', { params: writeTo(deal), body: { value } }));
}
