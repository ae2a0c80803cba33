import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AnswerBody } from '../support/answer-codec.js';
import { RuleBook } from '../support/rule-book.js';
import { type SalesDesk, salesDesk, stageOf } from '../support/sales-desk.js';
import { startSystem, type System } from '../support/system.js';

/** The text "Understanding Opportunity Pipelines", statement by statement, over the public API. */
describe('reference 003: understanding opportunity pipelines', () => {
  let system: System;
  let desk: SalesDesk;
  let sales: AnswerBody;

  beforeAll(async () => {
    system = await startSystem();
    desk = await salesDesk(system);
    sales = await pipeline({ preset: 'Simple sales' });
  });

  afterAll(() => system.stop());

  const pipeline = async (body: object): Promise<AnswerBody> => {
    const answer = await system.call('sales_ops', 'POST', '/v1/pipelines', { body });
    expect([answer.status, answer.body.code]).toEqual([201, undefined]);
    return answer.body;
  };

  const namesOf = ({ stages }: AnswerBody) => stages.map(({ name }) => name);

  const changed = async (deal: AnswerBody, path: string, body: object = {}) => {
    const answer = await desk.write(deal, path, body);
    expect([path, answer.status, answer.body.code]).toEqual([path, 200, undefined]);
    return { ...answer.body, position: answer.headers.get('position') ?? '' };
  };

  const listed = async (query: string, after = '0') => {
    const { body } = await system.call('manager', 'GET', `/v1/opportunities?${query}&limit=500&after=${after}`);
    return body.items.map(({ id }) => id);
  };

  it('stages and status: two things of every opportunity in a pipeline', async () => {
    const deal = await desk.deal({ pipelineId: sales.id });
    expect(deal).toMatchObject({ stage: { name: 'New lead' }, status: 'open' });
  });

  describe('stage', () => {
    it('milestones of the pipeline, moved through from left to right', async () => {
      let deal = await desk.deal({ pipelineId: sales.id });
      for (const name of namesOf(sales).slice(1)) {
        deal = await changed(deal, 'advance');
        expect(deal.stage.name).toBe(name);
      }
      expect((await desk.write(deal, 'advance')).body.code).toBe('no_next_stage');
    });

    it('a simple client feedback pipeline', async () => {
      const feedback = await pipeline({ preset: 'Client feedback' });
      expect(namesOf(feedback)).toEqual(['Ask for feedback', 'Feedback received', 'Positive review received']);
    });

    it('customizable, and of any number', async () => {
      const names = Array.from({ length: 12 }, (_, n) => `Milestone ${n + 1}`);
      const stages = names.map((name) => ({ name }));
      const long = await pipeline({ name: 'Long', statusPolicy: 'independent', stages });
      expect(namesOf(long)).toEqual(names);
      const short = await pipeline({ name: 'Short', statusPolicy: 'independent', stages: [{ name: 'Only' }] });
      expect(namesOf(short)).toEqual(['Only']);
    });
  });

  describe('status', () => {
    it('four fixed ones: open, lost, abandoned, won', async () => {
      const deal = await desk.deal({ pipelineId: sales.id });
      expect(await changed(deal, 'lost')).toMatchObject({ status: 'lost' });
      expect(await changed(deal, 'abandoned')).toMatchObject({ status: 'abandoned' });
      expect(await changed(deal, 'won')).toMatchObject({ status: 'won' });
      expect(await changed(deal, 'reopen')).toMatchObject({ status: 'open' });
      const fifth = await system.call('manager', 'PATCH', `/v1/opportunities/${deal.id}`, {
        body: { status: 'paused' },
      });
      expect([fifth.status, fifth.body.code]).toEqual([400, 'invalid_request']);
    });

    it('independent of the stages', async () => {
      const deal = await desk.deal({ pipelineId: sales.id });
      await changed(deal, 'won');
      expect(await changed(deal, 'advance')).toMatchObject({ status: 'won', stage: { name: 'Initial contact made' } });
      expect(await changed(deal, 'lost')).toMatchObject({ status: 'lost', stage: { name: 'Initial contact made' } });
    });

    it('a deal whose stages decide its status does not take one', async () => {
      const refused = await desk.write(await desk.deal(), 'won');
      expect([refused.status, refused.body.code]).toEqual([409, 'status_follows_stage']);
    });

    it('lost: declined or cancelled', async () => {
      const deal = await desk.deal({ pipelineId: sales.id });
      expect(await changed(deal, 'lost', { reason: 'cancelled' })).toMatchObject({
        status: 'lost',
        lostReason: 'cancelled',
      });
    });

    it('abandoned: you are unable to work the contact through the pipeline, neither won nor lost', async () => {
      const feedback = await pipeline({ preset: 'Client feedback', name: 'Feedback for figures' });
      const [first, second] = [
        await desk.deal({ pipelineId: feedback.id }),
        await desk.deal({ pipelineId: feedback.id }),
      ];
      await changed(first, 'won');
      const { position } = await changed(second, 'abandoned', { reason: 'no answer' });
      const summary = await system.call('manager', 'GET', `/v1/pipelines/${feedback.id}/summary?after=${position}`);
      expect(summary.body).toMatchObject({
        won: { count: 1 },
        lost: { count: 0 },
        abandoned: { count: 1 },
        winRate: { byCount: 1 },
      });
    });

    it('won: a closed deal, or a positive review', async () => {
      const feedback = await pipeline({ preset: 'Client feedback', name: 'Reviews' });
      const deal = await desk.deal({ pipelineId: feedback.id, stageId: stageOf(feedback, 'Positive review received') });
      expect(await changed(deal, 'won')).toMatchObject({ status: 'won', stage: { name: 'Positive review received' } });
    });
  });

  describe('using stages and statuses', () => {
    it('the default filter shows open deals only', async () => {
      const deal = await desk.deal({ pipelineId: sales.id });
      const { position } = await changed(deal, 'abandoned');
      expect(await listed(`pipelineId=${sales.id}`, position)).not.toContain(deal.id);
      expect(await listed(`pipelineId=${sales.id}&status=abandoned`, position)).toContain(deal.id);
      expect(await listed(`pipelineId=${sales.id}&status=any`, position)).toContain(deal.id);
    });

    it('the board shows open deals only, unless others are asked for', async () => {
      const deal = await desk.deal({ pipelineId: sales.id });
      const { position } = await changed(deal, 'won');
      const board = async (query: string) =>
        JSON.stringify(
          (await system.call('manager', 'GET', `/v1/pipelines/${sales.id}/board?${query}after=${position}`)).body,
        );
      expect(await board('')).not.toContain(deal.id);
      expect(await board('status=won&')).toContain(deal.id);
    });

    it('example sales pipeline: new lead, initial contact made, booked sales call, closed deal', () => {
      expect(namesOf(sales)).toEqual(['New lead', 'Initial contact made', 'Booked sales call', 'Closed deal']);
    });

    it('the status follows what was done, like collecting payment, wherever the deal stands', async () => {
      const deal = await desk.deal({ pipelineId: sales.id });
      const paid = await changed(deal, 'won', { reason: 'payment collected' });
      expect(paid).toMatchObject({ status: 'won', wonReason: 'payment collected', stage: { name: 'New lead' } });
    });

    it('a sentence for each status helps people choose it', async () => {
      const body = { status: 'abandoned', description: 'Three calls and two mails without an answer.' };
      const set = await system.call('sales_ops', 'POST', `/v1/pipelines/${sales.id}/status-descriptions`, { body });
      expect([set.status, set.body.code]).toEqual([200, undefined]);
      const after = set.headers.get('position') ?? '';
      const seen = await system.call('setter', 'GET', `/v1/pipelines/${sales.id}?after=${after}`);
      expect(seen.body).toMatchObject({ statusDescriptions: { abandoned: body.description } });
    });
  });

  describe('creating custom pipelines', () => {
    it.each(['Simple sales', 'Onboarding', 'Client feedback'])('for a specific process, e.g. %s', async (preset) => {
      const made = await pipeline({ preset, name: `${preset} of ours` });
      expect(made).toMatchObject({ name: `${preset} of ours`, statusPolicy: 'independent' });
      expect(await desk.deal({ pipelineId: made.id })).toMatchObject({ pipeline: { id: made.id }, status: 'open' });
    });

    it('the major milestones become the stages, changed at any time', async () => {
      const made = await pipeline({ name: 'Partners', statusPolicy: 'independent', stages: [{ name: 'Met' }] });
      const stage = { name: 'Signed' };
      const grown = await system.call('sales_ops', 'POST', `/v1/pipelines/${made.id}/stages`, { body: { stage } });
      expect(namesOf(grown.body)).toEqual(['Met', 'Signed']);
    });

    it('personal follow-up on each opportunity towards its closing', async () => {
      const deal = await desk.deal({ pipelineId: sales.id });
      const { position } = await changed(deal, 'follow-up', { at: '2020-01-01T09:00:00Z' });
      expect(await listed(`pipelineId=${sales.id}&followUp=overdue`, position)).toContain(deal.id);
      const closed = await changed(deal, 'won');
      expect(await listed(`pipelineId=${sales.id}&followUp=overdue&status=any`, closed.position)).not.toContain(
        deal.id,
      );
    });

    it('a combination of automation and personal follow up towards the goal of being closed and won', async () => {
      const feedback = await pipeline({ preset: 'Client feedback', name: 'Feedback by rule' });
      const book = new RuleBook(system);
      const asked = await book.add({
        name: 'Follow up personally',
        conditions: [{ field: 'pipelineId', comparison: 'equals', value: feedback.id }],
        actions: [{ type: 'schedule_follow_up', days: 7 }],
      });
      const thanked = await book.add({
        name: 'Won by a positive review',
        trigger: { kind: 'event', type: 'stage_advanced' },
        conditions: [{ field: 'event.toStage.name', comparison: 'equals', value: 'Positive review received' }],
        actions: [{ type: 'mark_won', reason: 'positive review' }],
      });
      const deal = await desk.deal({ pipelineId: feedback.id });
      const { position } = await book.ended(asked, deal);
      const waiting = await system.call('manager', 'GET', `/v1/opportunities/${deal.id}?after=${position}`);
      expect(waiting.body).toMatchObject({ status: 'open', followUpAt: expect.any(String) });
      await changed(deal, 'stage', { stageId: stageOf(feedback, 'Positive review received') });
      const after = (await book.ended(thanked, deal)).position;
      const won = await system.call('manager', 'GET', `/v1/opportunities/${deal.id}?after=${after}`);
      expect(won.body).toMatchObject({ status: 'won', wonReason: 'positive review' });
    });
  });
});
