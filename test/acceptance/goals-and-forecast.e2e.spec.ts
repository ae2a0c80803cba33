import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { memberIdOf, type PrincipalRole } from '#auth';
import { type AnswerBody } from '../support/answer-codec.js';
import { type HttpAnswer } from '../support/http-answer.js';
import { type SalesDesk, salesDesk, stageOf } from '../support/sales-desk.js';
import { startSystem, type System } from '../support/system.js';

const usd = (amount: number) => ({ amount, currency: 'USD' });
const figure = (count: number, amount: number) => ({ count, value: usd(amount) });
const march = { kind: 'month', start: '2026-03-01' };
const quarter = { kind: 'quarter', start: '2026-03-01' };
const unknownId = '00000000-0000-4000-8000-000000000000';

describe('goals and forecast', () => {
  let system: System;
  let desk: SalesDesk;
  let position = '';
  let closerId = '';
  let teamId = '';

  beforeAll(async () => {
    system = await startSystem({ reactor: false });
    desk = await salesDesk(system);
    closerId = memberIdOf(system.credentials.organizationId, 'closer');
    await write('POST', '/v1/organization/time-zone', { timeZone: 'America/Los_Angeles' });
    const team = { name: 'West', pipelineId: desk.pipeline.id, memberIds: [closerId] };
    teamId = (await write('POST', '/v1/teams', team)).body.id;
  });

  afterAll(() => system.stop());

  /** By the admin, who may say when it happened. */
  async function write(method: string, path: string, body: object, role: PrincipalRole = 'admin'): Promise<HttpAnswer> {
    const answer = await system.call(role, method, path, { body });
    expect([path, answer.status, answer.body.code]).toEqual([path, expect.any(Number), undefined]);
    position = answer.headers.get('position') ?? position;
    return answer;
  }

  /** A new deal, as of the first of March. */
  const deal = async (fields: object): Promise<AnswerBody> => {
    const body = { contactId: desk.contactId, occurredAt: '2026-03-01T12:00:00.000Z', ...fields };
    return (await write('POST', '/v1/opportunities', body)).body;
  };

  const won = async (fields: object, occurredAt: string): Promise<AnswerBody> => {
    const made = await deal(fields);
    const stageId = desk.stage('Closed Won');
    return (await write('POST', `/v1/opportunities/${made.id}/stage`, { stageId, occurredAt })).body;
  };

  const ask = async (path: string, role: PrincipalRole = 'manager'): Promise<AnswerBody> => {
    const answer = await system.call(role, 'GET', `${path}${path.includes('?') ? '&' : '?'}after=${position}`);
    expect([path, answer.status, answer.body.code]).toEqual([path, 200, undefined]);
    return answer.body;
  };

  const refused = async (role: PrincipalRole, method: string, path: string, body?: object) => {
    const answer = await system.call(role, method, path, body && { body });
    return [answer.status, answer.body.code];
  };

  describe('goals', () => {
    const goal = { period: march, measure: 'booked_revenue', target: { value: usd(1000) } };
    let repGoal: AnswerBody;

    beforeAll(async () => {
      repGoal = (await write('POST', '/v1/goals', { ...goal, of: { kind: 'rep', id: closerId } }, 'sales_ops')).body;
    });

    it('are set by sales operations, and replaced by another target of the same', async () => {
      const body = { ...goal, of: { kind: 'rep', id: closerId } };
      expect(await refused('manager', 'POST', '/v1/goals', body)).toEqual([403, 'forbidden']);
      const again = await write('POST', '/v1/goals', { ...body, target: { value: usd(2000) } }, 'sales_ops');
      expect(again.body).toMatchObject({ id: repGoal.id, target: { value: usd(2000), count: null } });
      await write('POST', '/v1/goals', body, 'sales_ops');
    });

    it.each([
      [{ target: {} }, 'target_invalid'],
      [{ target: { count: 3 } }, 'target_invalid'],
      [{ target: { value: usd(5), count: 3 } }, 'target_invalid'],
      [{ period: { kind: 'month', start: '2026-03-02' } }, 'period_start_invalid'],
      [{ of: { kind: 'rep', id: unknownId } }, 'member_not_found'],
      [{ of: { kind: 'team', id: unknownId } }, 'team_not_found'],
    ])('are refused with %j: %s', async (over, code) => {
      const body = { ...goal, of: { kind: 'organization' }, ...over };
      expect((await refused('sales_ops', 'POST', '/v1/goals', body))[1]).toBe(code);
    });

    it('are reached by what was booked in the period, in the time zone of the organization', async () => {
      const mine = { teamId, repId: closerId, value: usd(400) };
      const late = await won(mine, '2026-04-01T06:59:00.000Z'); // still March there
      await won(mine, '2026-04-01T07:00:00.000Z');
      await write('POST', `/v1/opportunities/${late.id}/upsell`, {
        amount: usd(50),
        occurredAt: '2026-04-20T12:00:00.000Z',
      });
      const reached = async (start: string, kind = 'month') => {
        const period = { kind, start };
        const body = { ...goal, period, of: { kind: 'team', id: teamId } };
        const { id } = (await write('POST', '/v1/goals', body, 'sales_ops')).body;
        return ask(`/v1/goals/${id}`);
      };
      expect(await ask(`/v1/goals/${repGoal.id}`)).toMatchObject({
        attainment: { reached: { value: usd(400) }, share: 0.4, booked: [figure(1, 400)] },
      });
      expect(await reached('2026-04-01')).toMatchObject({ attainment: { booked: [figure(1, 450)] } });
      expect(await reached('2026-03-01', 'quarter')).toMatchObject({
        attainment: { booked: [figure(2, 850)], share: 0.85 },
      });
    });

    it('show the deals behind them, each with what was booked of it in the period', async () => {
      const { items } = await ask(`/v1/goals?of=team:${teamId}&period=quarter:2026-03-01`);
      const deals = await ask(`/v1/goals/${items[0]?.id}/deals?limit=1`);
      expect(deals.items).toMatchObject([{ status: 'won', booked: figure(1, 450) }]);
      const rest = await ask(`/v1/goals/${items[0]?.id}/deals?limit=1&cursor=${deals.nextCursor}`);
      expect([rest.items, rest.nextCursor]).toMatchObject([[{ booked: figure(1, 400) }], null]);
    });

    it('count won deals too, of which a reopened or a deleted one is none', async () => {
      const of = { kind: 'organization' };
      const counted = {
        of,
        period: { kind: 'month', start: '2026-05-01' },
        measure: 'won_count',
        target: { count: 4 },
      };
      const { id } = (await write('POST', '/v1/goals', counted, 'sales_ops')).body;
      const deals = await Promise.all([1, 2, 3].map((n) => won({ value: usd(n) }, '2026-05-10T12:00:00.000Z')));
      expect(await ask(`/v1/goals/${id}`)).toMatchObject({ attainment: { reached: { count: 3 }, share: 0.75 } });
      await write('POST', `/v1/opportunities/${deals[0]?.id}/stage`, { stageId: desk.stage('Proposal') });
      await write('DELETE', `/v1/opportunities/${deals[1]?.id}`, {});
      expect(await ask(`/v1/goals/${id}`)).toMatchObject({
        attainment: { reached: { count: 1 }, booked: [figure(1, 3)] },
      });
    });

    it('of a closer are the own ones and those of own teams', async () => {
      const foreign = await write('POST', '/v1/teams', { name: 'East', pipelineId: desk.pipeline.id, memberIds: [] });
      const others = [{ kind: 'team', id: foreign.body.id }, { kind: 'organization' }];
      for (const of of others) {
        const { id } = (await write('POST', '/v1/goals', { ...goal, of }, 'sales_ops')).body;
        await ask('/v1/goals');
        expect(await refused('closer', 'GET', `/v1/goals/${id}`)).toEqual([404, 'goal_not_found']);
        expect(await refused('closer', 'GET', `/v1/goals/${id}/deals`)).toEqual([404, 'goal_not_found']);
      }
      const seen = (await ask('/v1/goals', 'closer')).items;
      expect(seen).toContainEqual(expect.objectContaining({ id: repGoal.id }));
      for (const { of } of seen) expect([closerId, teamId]).toContain(of.id);
      expect(await refused('setter', 'GET', '/v1/goals')).toEqual([403, 'forbidden']);
    });

    it('can be taken away', async () => {
      const { id } = (await write('POST', '/v1/goals', { ...goal, of: { kind: 'organization' } }, 'sales_ops')).body;
      const removed = await write('DELETE', `/v1/goals/${id}`, {}, 'sales_ops');
      expect(removed.body).toMatchObject({ id, target: { value: usd(1000) } });
      await ask('/v1/goals');
      expect(await refused('manager', 'GET', `/v1/goals/${id}`)).toEqual([404, 'goal_not_found']);
      expect(await refused('sales_ops', 'DELETE', `/v1/goals/${id}`)).toEqual([404, 'goal_not_found']);
    });
  });

  describe('forecast', () => {
    const june = { kind: 'month', start: '2031-06-01' };
    const forecast = (of = 'organization') => ask(`/v1/forecast?of=${of}&period=month:2031-06-01`);
    const inJune = { expectedCloseDate: '2031-06-30' };
    let likely: AnswerBody;
    let unsure: AnswerBody;

    beforeAll(async () => {
      likely = await deal({ ...inJune, value: usd(1000), probability: 80, teamId, repId: closerId });
      unsure = await deal({ ...inJune, value: usd(333), probability: 50 });
      await deal({ ...inJune, expectedCloseDate: '2031-07-01', value: usd(9999), probability: 80 });
    });

    it('sorts open deals by their probability, and weights them exactly', async () => {
      expect(await forecast()).toMatchObject({
        of: { kind: 'organization' },
        period: june,
        figures: [
          {
            ...{ currency: 'USD', closed: figure(0, 0), commit: figure(1, 1000), bestCase: figure(1, 333) },
            ...{ pipeline: figure(0, 0), weighted: usd(967) }, // 800 + 166.5, half up
          },
        ],
      });
      expect(await forecast(`rep:${closerId}`)).toMatchObject({
        figures: [{ commit: figure(1, 1000), weighted: usd(800) }],
      });
      expect(await forecast(`team:${teamId}`)).toMatchObject({
        figures: [{ bestCase: figure(0, 0), weighted: usd(800) }],
      });
    });

    it('goes by the present probability of the stage where a deal has none', async () => {
      await write('POST', `/v1/opportunities/${unsure.id}/probability`, { probability: null });
      expect(await forecast()).toMatchObject({ figures: [{ bestCase: figure(0, 0), pipeline: figure(1, 333) }] });
      const path = `/v1/pipelines/${desk.pipeline.id}/stages/${desk.stage('Lead')}/probability`;
      await write('POST', path, { probability: 90 });
      expect(await forecast()).toMatchObject({ figures: [{ commit: figure(2, 1333), pipeline: figure(0, 0) }] });
      await write('POST', path, { probability: 10 });
      await write('POST', `/v1/opportunities/${unsure.id}/probability`, { probability: 50 });
    });

    it('is one for each currency, and tells open deals without a date apart', async () => {
      const euros = await write('POST', '/v1/pipelines', { preset: 'Sales', name: 'Export', currency: 'EUR' });
      const value = { amount: 70, currency: 'EUR' };
      const fields = { pipelineId: euros.body.id, value, probability: 100 };
      const exported = await deal({ ...fields, ...inJune });
      const undated = await deal(fields);
      const { figures, ...found } = await forecast();
      expect(figures).toMatchObject([{ currency: 'EUR', commit: { count: 1, value } }, { currency: 'USD' }]);
      expect(found).toMatchObject({ undated: expect.arrayContaining([{ count: 1, value }]) });
      const stageId = stageOf(euros.body, 'Closed Lost');
      for (const { id } of [exported, undated]) await write('POST', `/v1/opportunities/${id}/stage`, { stageId });
      expect((await forecast()).figures).toHaveLength(1);
    });

    it('is refused for somebody who never was, and for a period that begins elsewhere', async () => {
      const of = (who: string, period = 'month:2031-06-01') =>
        refused('manager', 'GET', `/v1/forecast?of=${who}&period=${period}`);
      expect(await of(`rep:${unknownId}`)).toEqual([404, 'member_not_found']);
      expect(await of(`team:${unknownId}`)).toEqual([404, 'team_not_found']);
      expect(await of('organization', 'month:2031-06-15')).toEqual([422, 'period_start_invalid']);
      expect(await of('everybody')).toEqual([400, 'invalid_request']);
    });

    it('of a closer covers own teams and deals without a team', async () => {
      const { id } = (await write('POST', '/v1/teams', { name: 'North', pipelineId: desk.pipeline.id, memberIds: [] }))
        .body;
      const hidden = await deal({ ...inJune, value: usd(5), probability: 80, teamId: id });
      expect(await forecast()).toMatchObject({ figures: [{ commit: figure(2, 1005) }] });
      const own = await ask('/v1/forecast?of=organization&period=month:2031-06-01', 'closer');
      expect(own).toMatchObject({ figures: [{ commit: figure(1, 1000) }] });
      await write('DELETE', `/v1/opportunities/${hidden.id}`, {});
    });

    describe('what if', () => {
      const suppose = (changes: readonly object[], of: object = { kind: 'organization' }, period: object = june) =>
        system.call('manager', 'POST', '/v1/forecast/what-if', { body: { of, period, changes } });

      it('shows the forecast with and without, and writes nothing', async () => {
        const log = await system.log();
        const head = await log.headPosition();
        const { status, body } = await suppose([
          { opportunityId: likely.id, value: usd(2000), probability: 40 },
          { opportunityId: unsure.id, expectedCloseDate: '2031-07-01' },
        ]);
        expect(status).toBe(200);
        expect(body).toMatchObject({
          asIs: { figures: [{ commit: figure(1, 1000), bestCase: figure(1, 333), weighted: usd(967) }] },
          supposed: { figures: [{ commit: figure(0, 0), bestCase: figure(1, 2000), weighted: usd(800) }] },
        });
        expect(await log.headPosition()).toBe(head);
      });

      it('takes deals out, and several changes of one after another', async () => {
        const { body } = await suppose([
          { opportunityId: likely.id, remove: true },
          { opportunityId: unsure.id, value: usd(100) },
          { opportunityId: unsure.id, probability: 75 },
        ]);
        expect(body).toMatchObject({ supposed: { figures: [{ commit: figure(1, 100), bestCase: figure(0, 0) }] } });
      });

      it('wins a deal today, and loses what was booked of a reopened one', async () => {
        const team = { name: 'South', pipelineId: desk.pipeline.id, memberIds: [] };
        const of = { kind: 'team', id: (await write('POST', '/v1/teams', team)).body.id };
        const { id: opportunityId } = await deal({ teamId: of.id, value: usd(500) });
        const thisYear = { kind: 'year', start: `${new Date().getUTCFullYear()}-01-01` };
        const { body } = await suppose([{ opportunityId, stageId: desk.stage('Closed Won') }], of, thisYear);
        expect(body).toMatchObject({
          asIs: { figures: [{ closed: figure(0, 0) }] },
          supposed: { figures: [{ closed: figure(1, 500) }] },
        });
        const booked = await won({ value: usd(70) }, '2026-08-10T12:00:00.000Z');
        const august = { kind: 'month', start: '2026-08-01' };
        const reopened = await suppose(
          [{ opportunityId: booked.id, stageId: desk.stage('Proposal') }],
          { kind: 'organization' },
          august,
        );
        expect(reopened.body).toMatchObject({
          asIs: { figures: [{ closed: figure(1, 70) }] },
          supposed: { figures: [{ closed: figure(0, 0) }] },
        });
      });

      it.each([
        [() => ({ opportunityId: unknownId, probability: 5 }), 404, 'opportunity_not_found'],
        [() => ({ opportunityId: likely.id, probability: 101 }), 422, 'probability_out_of_range'],
        [() => ({ opportunityId: likely.id, value: { amount: 5, currency: 'EUR' } }), 422, 'currency_mismatch'],
        [() => ({ opportunityId: likely.id, status: 'won' }), 409, 'status_follows_stage'],
        [() => ({ opportunityId: likely.id, colour: 'red' }), 400, 'unknown_field'],
      ])('is refused by the rules of deals (%#)', async (change, status, code) => {
        const answer = await suppose([{ opportunityId: unsure.id, probability: 60 }, change()]);
        expect([answer.status, answer.body.code]).toEqual([status, code]);
        if (status === 404) expect(answer.body.detail).toContain(unknownId);
      });
    });

    describe('submissions', () => {
      it('freeze figures and deals as they were', async () => {
        const body = { of: { kind: 'organization' }, period: june, note: 'Globex signs in June.' };
        const submitted = await write('POST', '/v1/forecast/submissions', body, 'manager');
        expect(submitted.status).toBe(201);
        expect(submitted.body).toMatchObject({ dealCount: 2, note: body.note, figures: [{ commit: figure(1, 1000) }] });
        await write('POST', `/v1/opportunities/${unsure.id}/value`, { value: usd(444) });
        const { id } = submitted.body;
        expect(await ask(`/v1/forecast/submissions/${id}`)).toMatchObject({
          ...{ id, ended: false, figures: [{ bestCase: figure(1, 333), weighted: usd(967) }] },
          deals: expect.arrayContaining([
            { id: likely.id, value: usd(1000), category: 'commit', probability: 80 },
            { id: unsure.id, value: usd(333), category: 'bestCase', probability: 50 },
          ]),
        });
        const listed = await ask('/v1/forecast/submissions?of=organization&period=month:2031-06-01');
        expect(listed.items).toMatchObject([{ id }]);
      });

      it('tell how accurate they turned out, once the period is over', async () => {
        const of = { kind: 'team', id: teamId };
        const expected = await deal({ teamId, value: usd(200), probability: 90, expectedCloseDate: '2026-05-31' });
        const { id } = (await write('POST', '/v1/forecast/submissions', { of, period: quarter }, 'manager')).body;
        await write('POST', `/v1/opportunities/${expected.id}/value`, { value: usd(100) });
        const occurredAt = '2026-05-20T12:00:00.000Z';
        const wonLess = await won({ teamId, value: usd(100) }, occurredAt);
        expect(wonLess.status).toBe('won');
        // Closed were 850, commit 200 of 90 per cent; 100 more were booked since.
        expect(await ask(`/v1/forecast/submissions/${id}`)).toMatchObject({
          ended: true,
          accuracy: [
            {
              booked: usd(950),
              commit: { predicted: usd(1050), error: usd(-100) },
              weighted: { predicted: usd(1030), error: usd(-80) },
            },
          ],
        });
      });

      it('by a closer are the own ones alone', async () => {
        const body = { period: june, of: { kind: 'rep', id: closerId } };
        const own = await write('POST', '/v1/forecast/submissions', body, 'closer');
        expect(own.body).toMatchObject({ dealCount: 1, note: null });
        const others = { ...body, of: { kind: 'team', id: teamId } };
        expect(await refused('closer', 'POST', '/v1/forecast/submissions', others)).toEqual([
          403,
          'forecast_not_yours',
        ]);
        const seen = await ask('/v1/forecast/submissions', 'closer');
        for (const { of } of seen.items) expect([closerId, teamId]).toContain(of.id);
      });

      it('are made once for one key', async () => {
        const body = { of: { kind: 'organization' }, period: june };
        const headers = { 'idempotency-key': 'friday' };
        const send = () => system.call('manager', 'POST', '/v1/forecast/submissions', { body, headers });
        const [first, again] = [await send(), await send()];
        expect([again.status, again.body]).toEqual([201, first.body]);
      });
    });
  });

  describe('revenue', () => {
    it('counts the six events and what is booked, grouped as asked', async () => {
      const pipeline = await write('POST', '/v1/pipelines', { preset: 'Sales', name: 'Renewals' });
      const { id: pipelineId } = pipeline.body;
      const stageId = stageOf(pipeline.body, 'Closed Won');
      const made = await deal({ pipelineId, value: usd(100), source: 'referral' });
      await write('POST', `/v1/opportunities/${made.id}/stage`, { stageId, occurredAt: '2026-03-02T12:00:00.000Z' });
      await write('POST', `/v1/opportunities/${made.id}/value`, {
        value: usd(80),
        occurredAt: '2026-04-02T12:00:00.000Z',
      });
      const revenue = (query: string) => ask(`/v1/analytics/revenue?pipelineId=${pipelineId}&${query}`);
      expect(await revenue('')).toMatchObject({
        figures: [
          { kind: 'pipeline_created', ...figure(1, 100) },
          { kind: 'stage_advanced', ...figure(1, 100) },
          { kind: 'closed_won', ...figure(1, 100) },
          { kind: 'closed_lost', ...figure(0, 0) },
          { kind: 'upsell', ...figure(0, 0) },
          { kind: 'adjustment', ...figure(1, -20) },
          { kind: 'booked_revenue', ...figure(1, 80) },
        ],
        groups: [],
      });
      expect(await revenue('groupBy=month&from=2026-04-01')).toMatchObject({
        groups: [{ key: '2026-04', figures: [{ kind: 'adjustment' }, { kind: 'booked_revenue', ...figure(0, -20) }] }],
      });
      expect(await revenue('groupBy=week&to=2026-03-31')).toMatchObject({
        groups: [{ key: '2026-02-23' }, { key: '2026-03-02' }],
      });
      expect(await revenue('groupBy=source&source=referral')).toMatchObject({ groups: [{ key: 'referral' }] });
      const summary = await ask(`/v1/pipelines/${pipelineId}/summary`);
      expect(summary).toMatchObject({ bookedRevenue: usd(80) });
    });

    it('says what it cannot filter by', async () => {
      const path = '/v1/analytics/revenue?';
      expect(await refused('manager', 'GET', `${path}tag=big`)).toEqual([422, 'filter_not_supported']);
      expect(await refused('manager', 'GET', `${path}repId=none&source=x`)).toEqual([422, 'filter_not_supported']);
      expect(await refused('manager', 'GET', `${path}pipelineId=${unknownId}`)).toEqual([404, 'pipeline_not_found']);
    });
  });
});
