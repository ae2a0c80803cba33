import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { memberIdOf } from '#auth';
import { captureLeads } from '../support/captured-leads.js';
import { until } from '../support/projecting.js';
import { type SalesDesk, salesDesk, stageOf } from '../support/sales-desk.js';
import { startSystem, type System } from '../support/system.js';

const unknownId = '00000000-0000-4000-8000-000000000000';

describe('how leads are worked', () => {
  let system: System;
  let desk: SalesDesk;
  let repId: string;

  beforeAll(async () => {
    system = await startSystem();
    desk = await salesDesk(system);
    repId = memberIdOf(system.credentials.organizationId, 'closer');
  });

  afterAll(() => system.stop());

  const ask = (method: string, path: string, body?: object) =>
    system.call('sales_ops', method, `/v1/${path}`, { ...(body && { body }) });

  const done = async (method: string, path: string, body?: object) => {
    const answer = await ask(method, path, body);
    expect([path, Math.floor(answer.status / 100), answer.body.code]).toEqual([path, 2, undefined]);
    return { ...answer.body, position: answer.headers.get('position') ?? '' };
  };

  const refusal = async (method: string, path: string, body?: object) => {
    const { status, body: problem } = await ask(method, path, body);
    return { ...problem, status };
  };

  const statusId = async (name: string): Promise<string> =>
    (await done('GET', 'lead-statuses')).items.find((status) => status.name === name)?.id ?? '';

  const lead = async (fields: object = {}): Promise<string> =>
    (await done('POST', 'leads', { name: 'Ada', ...fields })).id;

  /** The lead as it is once it is so. */
  const seen = (id: string, fields: object): Promise<void> =>
    until(async () => {
      expect((await ask('GET', `leads/${id}`)).body).toMatchObject(fields);
      return true;
    });

  describe('lead statuses', () => {
    it('are deleted with a replacement, which their leads get, those that come late too', async () => {
      const { id: later } = await done('POST', 'lead-statuses', { name: 'Later', description: 'Call in spring' });
      const held = await lead({ statusId: later });
      await until(async () => (await refusal('DELETE', `lead-statuses/${later}`)).code === 'lead_status_in_use');
      const interested = await statusId('Interested');
      const begun = await done('DELETE', `lead-statuses/${later}`, { replacedBy: interested });
      expect(begun).toMatchObject({ deletion: { replacedBy: interested } });
      const log = await system.log();
      const [late = ''] = await captureLeads(log, system.credentials.organizationId, [{ statusId: later }]);
      for (const id of [held, late]) await seen(id, { statusId: interested });
      await until(async () => (await statusId('Later')) === '');
      expect(await refusal('POST', `leads/${held}/status`, { statusId: later })).toMatchObject({
        status: 404,
        code: 'lead_status_not_found',
      });
    });
  });

  describe('rules', () => {
    it('that cannot be are refused by name, and nothing changes', async () => {
      const rule = { name: 'Big ones', conditions: [], assign: { repId } };
      const put = (over: object) => refusal('PUT', 'routing-rules', { rules: [{ ...rule, ...over }] });
      expect(await put({ assign: { repId: unknownId } })).toMatchObject({
        status: 422,
        code: 'invalid_routing_rule',
        rule: 'Big ones',
        reason: 'member_not_found',
      });
      const condition = { field: 'employees', comparison: 'at_least', value: 'fifty' };
      expect(await put({ conditions: [condition] })).toMatchObject({
        ...{ status: 422, code: 'invalid_routing_rule', rule: 'Big ones' },
        ...{ condition: 0, field: 'employees', reason: 'value_not_of_kind' },
      });
      expect(await put({ assign: { repId, teamId: unknownId } })).toMatchObject({ status: 400 });
      expect(await put({ conditions: [{ field: 'employees', comparison: 'like' }] })).toMatchObject({ status: 400 });
      expect((await done('GET', 'routing-rules')).items).toEqual([]);
    });

    it('assign what comes in; the rest waits; and can be tried before', async () => {
      const german = { field: 'country', comparison: 'one_of', value: ['de', 'at'] };
      const big = { field: 'employees', comparison: 'at_least', value: 50 };
      const rules = [{ name: 'Big German ones', conditions: [german, big], assign: { repId } }];
      const small = await lead({ country: 'DE', employees: 3, name: 'Small' });
      const { position } = await done('POST', 'leads', { country: 'AT', employees: 80, name: 'Tried' });
      await until(async () => (await ask('GET', `leads?after=${position}`)).status === 200);
      const trial = await done('POST', 'routing-rules/try', { rules, leadId: small });
      expect(trial).toMatchObject({
        rules: [{ name: 'Big German ones', leads: 1 }],
        shares: [{ repId, teamId: null, leads: 1 }],
        lead: { ruleId: null, passedOver: [{ name: 'Big German ones', unmet: [big], targetGone: false }] },
      });
      expect((await done('GET', 'routing-rules')).items).toEqual([]);
      expect(await refusal('POST', 'routing-rules/try', { leadId: unknownId })).toMatchObject({
        code: 'lead_not_found',
      });

      const set = await done('PUT', 'routing-rules', { rules });
      const [rule] = set.items;
      const taken = await lead({ country: 'AT', employees: 50, name: 'Taken' });
      await seen(taken, { stage: 'assigned', repId, ruleId: rule?.id });
      const waiting = await lead({ country: 'FR', employees: 50, name: 'Waiting' });
      await seen(waiting, { stage: 'created', repId: null, teamId: null });
      await done('PUT', 'routing-rules', { rules: [] });
    });
  });

  describe('a won deal', () => {
    const converted = async (): Promise<{ id: string; opportunityId: string }> => {
      const id = await lead({ name: 'Grace', emails: [`grace@${Math.random()}.example`] });
      await done('POST', `leads/${id}/assign`, { repId });
      for (const to of ['market_qualified', 'sales_qualified']) await done('POST', `leads/${id}/qualify`, { to });
      const deal = await system.call('manager', 'POST', `/v1/leads/${id}/convert`, { body: {} });
      expect([deal.status, deal.body.code]).toEqual([200, undefined]);
      return { id, opportunityId: String(Reflect.get(deal.body, 'opportunityId')) };
    };
    const win = (id: string) => desk.write({ id }, 'stage', { stageId: stageOf(desk.pipeline, 'Closed Won') });

    it('makes its lead a customer, unless that is switched off: then it is suggested', async () => {
      const [customer, potential] = [await statusId('Customer'), await statusId('Potential')];
      const first = await converted();
      await win(first.opportunityId);
      await seen(first.id, { statusId: customer, suggestedStatusId: null });
      await done('POST', 'lead-statuses/customer', { enabled: false });
      const second = await converted();
      await win(second.opportunityId);
      await seen(second.id, { statusId: potential, suggestedStatusId: customer });
      await done('POST', 'lead-statuses/customer', { enabled: true });
    });
  });

  describe('criteria and steps', () => {
    it('are set per stage; what is wrong is refused by name', async () => {
      const criteria = [{ name: 'A meeting is set', kind: 'confirmation' }];
      const { items } = await done('PUT', 'criteria/sales_qualified', { criteria });
      expect(items).toMatchObject(criteria);
      expect(
        await refusal('PUT', 'criteria/sales_qualified', { criteria: [{ name: 'Size', kind: 'condition' }] }),
      ).toMatchObject({
        ...{ code: 'invalid_criterion', criterion: 'Size', reason: 'condition_required' },
      });
      expect((await done('GET', 'criteria/sales_qualified')).items).toEqual(items);
      expect(await refusal('GET', 'criteria/created')).toMatchObject({ code: 'lead_stage_not_found' });
      await done('PUT', 'lead-steps/assigned', { steps: [{ name: 'Call', required: true, dueInDays: 2 }] });
      const wrong = { steps: [{ name: 'Call', assigneeId: unknownId }] };
      expect(await refusal('PUT', 'lead-steps/assigned', wrong)).toMatchObject({
        ...{ code: 'invalid_lead_step', step: 'Call', reason: 'member_not_found' },
      });
      expect(await done('POST', 'lead-stages/market_qualified/label', { label: 'MQL' })).toMatchObject({
        label: 'MQL',
      });
    });
  });
});
