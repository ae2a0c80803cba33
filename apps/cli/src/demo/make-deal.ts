import { type ApiClient, type Schemas } from '#api-client';
import { answerOf } from '../system/answer.js';
import { keyFor } from '../system/key-for.js';
import { type Catalogue } from './catalogue.js';
import { accounts } from './company.js';
import { type Action, contactsPerAccount, type DealPlan } from './deal-plan.js';
import { demoId } from './demo-id.js';

/** Where and when the demo's deals are made. */
export interface DemoPlace {
  readonly api: ApiClient;
  /** acts for an admin */
  readonly admin: ApiClient;
  readonly organizationId: string;
  readonly catalogue: Catalogue;
  /** what the plan's days are counted from */
  readonly anchor: Date;
}

type Pipeline = Schemas['PipelineDto'];

const hourMs = 3_600_000;
const officeHours = { from: 8, to: 18 };

/** The pipeline that a plan's deal is in. @throws TypeError where the catalogue lacks it: a fault of ours */
export function pipelineOfTeam({ pipelines }: Catalogue, { preset }: DealPlan['team']): Pipeline {
  const pipeline = pipelines.get(preset);
  if (!pipeline) throw new TypeError(`The pipeline ${preset} was not made`);
  return pipeline;
}

/** Makes the deal and all that happened to it, one command after another; what was done before is not done again. */
export async function makeDeal(number: number, plan: DealPlan, place: DemoPlace): Promise<void> {
  const { api, organizationId, anchor } = place;
  const id = demoId(organizationId, `deal/${number}`);
  const header = keyFor(`demo/deal/${number}`);
  await answerOf(api.POST('/v1/opportunities', { params: { header }, body: { id, ...creation(plan, place) } }));
  for (const [index, action] of plan.actions.entries()) {
    const params = { path: { id }, header: keyFor(`demo/deal/${number}/${index}`) };
    const pipeline = pipelineOfTeam(place.catalogue, plan.team);
    await act(api, action, { params, pipeline, occurredAt: instantOf(action.day, anchor), anchor });
  }
}

/** A day of the plan: its fraction is a time within this machine's office hours. */
function instantOf(day: number, anchor: Date): string {
  const { from, to } = officeHours;
  const at = new Date(anchor);
  at.setHours(0, 0, 0, 0);
  at.setDate(at.getDate() + Math.floor(day));
  return new Date(at.getTime() + (from + (to - from) * (day - Math.floor(day))) * hourMs).toISOString();
}

function creation(plan: DealPlan, { organizationId, catalogue, anchor }: DemoPlace) {
  const { team, rep, account, contact, product, source } = plan;
  const pipeline = pipelineOfTeam(catalogue, team);
  return {
    name: `${accounts[account]?.[0] ?? ''}: ${product}`,
    contactId: demoId(organizationId, `contact/${account * contactsPerAccount + contact}`),
    accountId: catalogue.accountIds[account] ?? '',
    teamId: catalogue.teamIds.get(team) ?? '',
    pipelineId: pipeline.id,
    ...(rep === null ? {} : { repId: demoId(organizationId, `member/${rep}`) }),
    value: { amount: plan.amount * 100, currency: pipeline.currency },
    source,
    expectedCloseDate: instantOf(plan.expectedCloseDay, anchor).slice(0, 10),
    occurredAt: instantOf(plan.day, anchor),
  };
}

interface Doing {
  readonly params: { readonly path: { readonly id: string }; readonly header: ReturnType<typeof keyFor> };
  readonly pipeline: Pipeline;
  readonly occurredAt: string;
  readonly anchor: Date;
}

function act(api: ApiClient, action: Action, { params, pipeline, occurredAt, anchor }: Doing): Promise<unknown> {
  const money = (amount: number) => ({ amount: amount * 100, currency: pipeline.currency });
  switch (action.do) {
    case 'move': {
      const stageId = pipeline.stages.find(({ name }) => name === action.stage)?.id ?? '';
      const body = { stageId, occurredAt, ...(action.reason && { reason: action.reason }) };
      return answerOf(api.POST('/v1/opportunities/{id}/stage', { params, body }));
    }
    case 'close': {
      const body = { occurredAt, ...(action.reason && { reason: action.reason }) };
      return answerOf(api.POST(`/v1/opportunities/{id}/${action.as}`, { params, body }));
    }
    case 'adjust':
      return answerOf(
        api.POST('/v1/opportunities/{id}/value', { params, body: { value: money(action.amount), occurredAt } }),
      );
    case 'upsell': {
      const body = { amount: money(action.amount), reason: action.reason, occurredAt };
      return answerOf(api.POST('/v1/opportunities/{id}/upsell', { params, body }));
    }
    case 'note':
      return answerOf(api.POST('/v1/opportunities/{id}/notes', { params, body: { text: action.text, occurredAt } }));
    case 'tag':
      return answerOf(api.POST('/v1/opportunities/{id}/tags', { params, body: { tag: action.tag, occurredAt } }));
    case 'follow-up': {
      const body = { at: instantOf(action.onDay, anchor), occurredAt };
      return answerOf(api.POST('/v1/opportunities/{id}/follow-up', { params, body }));
    }
  }
}
