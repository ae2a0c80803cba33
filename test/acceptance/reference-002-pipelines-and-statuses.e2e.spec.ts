import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AnswerBody } from '../support/answer-codec.js';
import { httpCall } from '../support/http-answer.js';
import { type SalesDesk, salesDesk, stageOf } from '../support/sales-desk.js';
import { startSystem, type System } from '../support/system.js';
import { until } from '../support/projecting.js';

/** The text "Opportunity Pipelines & Statuses", statement by statement, over the public API. */
describe('reference 002: opportunity pipelines and statuses', () => {
  let system: System;
  let desk: SalesDesk;

  beforeAll(async () => {
    system = await startSystem();
    desk = await salesDesk(system);
  });

  afterAll(() => system.stop());

  const settings = async (method: string, path: string, body?: object) => {
    const answer = await system.call('sales_ops', method, `/v1/pipelines${path}`, { body });
    expect([path, Math.floor(answer.status / 100), answer.body.code]).toEqual([path, 2, undefined]);
    return { ...answer.body, position: answer.headers.get('position') ?? '' };
  };

  const leadStatuses = async (method: string, path: string, body?: object) => {
    const answer = await system.call('sales_ops', method, `/v1/lead-statuses${path}`, { ...(body && { body }) });
    expect([path, Math.floor(answer.status / 100), answer.body.code]).toEqual([path, 2, undefined]);
    return { ...answer.body, position: answer.headers.get('position') ?? '' };
  };

  const refusal = async (method: string, path: string, body?: object) => {
    const answer = await system.call('sales_ops', method, `/v1/pipelines${path}`, { body });
    return [answer.status, answer.body.code];
  };

  const pipelines = async (after = '0') =>
    (await system.call('manager', 'GET', `/v1/pipelines?after=${after}`)).body.items;

  const namesOf = ({ stages }: AnswerBody) => stages.map(({ name }) => name);
  const demoLed = (name: string) => settings('POST', '', { preset: 'Demo-led sales', name });

  describe('what is an opportunity pipeline', () => {
    it('follows a lead through a sales funnel', async () => {
      const pipeline = await demoLed('Funnel');
      let deal = await desk.deal({ pipelineId: pipeline.id });
      for (const name of namesOf(pipeline).slice(1, 5)) {
        deal = (await desk.write(deal, 'advance')).body;
        expect(deal.stage.name).toBe(name);
      }
    });

    it('seven preset statuses, each with its sentence', async () => {
      const { stages } = await demoLed('Presets');
      expect(stages).toMatchObject([
        { name: 'First Contact', outcome: 'active' },
        { name: 'Demo Scheduled', outcome: 'active' },
        { name: 'Demo Completed', outcome: 'active' },
        { name: 'Proposal Sent', outcome: 'active' },
        { name: 'Contract Sent', outcome: 'active' },
        { name: 'Won', outcome: 'won' },
        { name: 'Lost', outcome: 'lost' },
      ]);
      for (const stage of stages) expect(stage).toHaveProperty('description', expect.stringMatching(/\w+ \w+/));
    });

    it('the presets are offered before one is chosen', async () => {
      const presets = (await settings('GET', '/presets')).items.map(({ name }) => name);
      expect(presets).toEqual(
        expect.arrayContaining(['Sales', 'Demo-led sales', 'Simple sales', 'Client feedback', 'Onboarding']),
      );
    });

    it('customized to fit the business', async () => {
      const pipeline = await demoLed('Customized');
      const first = stageOf(pipeline, 'First Contact');
      await settings('POST', `/${pipeline.id}/stages/${first}/name`, { name: 'First Call' });
      await settings('POST', `/${pipeline.id}/stages/${first}/description`, { description: 'We have talked.' });
      const changed = await settings('POST', `/${pipeline.id}/stages/${first}/colour`, { colour: 'teal' });
      expect(changed.stages[0]).toMatchObject({ name: 'First Call', description: 'We have talked.', colour: 'teal' });
    });

    it.each(['Qualified', 'Bad Fit', 'Not Interested', 'Interested', 'Customer', 'Potential'])(
      'lead status %s, with a sentence, on leads',
      async (name) => {
        const { items } = await leadStatuses('GET', '');
        const status = items.find((one) => one.name === name);
        expect(Reflect.get(status ?? {}, 'description')).toEqual(expect.stringMatching(/\w+ \w+/));
        const lead = await system.call('setter', 'POST', '/v1/leads', { body: { name, statusId: status?.id } });
        expect(lead.body).toMatchObject({ statusId: status?.id, stage: 'created' });
      },
    );

    it('lead statuses do not follow those of opportunities: adjusting them is suggested', async () => {
      const { items } = await leadStatuses('GET', '');
      const [qualified, badFit] = ['Qualified', 'Bad Fit'].map((name) => items.find((one) => one.name === name)?.id);
      const { body: lead } = await system.call('setter', 'POST', '/v1/leads', { body: { name: 'Ada' } });
      const set = { body: { statusId: qualified } };
      await system.call('setter', 'POST', `/v1/leads/${lead.id}/status`, set);
      const gone = await system.call('setter', 'POST', `/v1/leads/${lead.id}/discard`, { body: {} });
      expect(gone.body).toMatchObject({ stage: 'discarded', statusId: qualified });
      const after = gone.headers.get('position') ?? '';
      const seen = await system.call('setter', 'GET', `/v1/leads/${lead.id}?after=${after}`);
      expect(seen.body).toMatchObject({ statusId: qualified, suggestedStatusId: badFit });
    });
  });

  describe('creating pipelines', () => {
    it('several pipelines, one set of statuses for one team and another for another', async () => {
      const [tech, shop] = [
        await demoLed('Tech'),
        await settings('POST', '', { preset: 'Simple sales', name: 'Shop' }),
      ];
      for (const pipeline of [tech, shop]) {
        const team = await system.call('admin', 'POST', '/v1/teams', {
          body: { name: pipeline.name, pipelineId: pipeline.id },
        });
        const deal = await desk.deal({ teamId: team.body.id });
        expect(deal).toMatchObject({ pipeline: { id: pipeline.id }, stage: { name: namesOf(pipeline)[0] } });
      }
    });

    it('+ New Pipeline: a name, then statuses', async () => {
      const stages = [
        { name: 'Interested', outcome: 'active' },
        { name: 'Signed', outcome: 'won' },
        { name: 'Gone', outcome: 'lost' },
      ];
      const made = await settings('POST', '', { name: 'Partners', statusPolicy: 'by_stage', stages });
      expect(made).toMatchObject({ name: 'Partners', stages });
      expect((await pipelines(made.position)).map(({ name }) => name)).toContain('Partners');
    });

    it('a new status must select active, won or lost', async () => {
      const pipeline = await demoLed('Outcomes');
      const add = (stage: object) => refusal('POST', `/${pipeline.id}/stages`, { stage });
      expect(await add({ name: 'On hold' })).toEqual([422, 'outcome_required']);
      expect(await add({ name: 'On hold', outcome: 'paused' })).toEqual([400, 'invalid_request']);
      const grown = await settings('POST', `/${pipeline.id}/stages`, { stage: { name: 'On hold', outcome: 'active' } });
      expect(namesOf(grown)).toContain('On hold');
    });
  });

  describe('deleting and editing', () => {
    it('at least one pipeline stays', async () => {
      const lonely = await system.addOrganization('Lonely');
      const call = (method: string, path: string) =>
        httpCall({ url: system.url, token: lonely.tokens.admin }, method, path);
      await until(async () => (await call('GET', '/v1/pipelines')).status === 200);
      const [only] = (await call('GET', '/v1/pipelines')).body.items;
      const refused = await call('DELETE', `/v1/pipelines/${only?.id}`);
      expect([refused.status, refused.body.code]).toEqual([409, 'pipelines_required']);
    });

    it('dragged and dropped into another order', async () => {
      const pipeline = await demoLed('Order');
      const moved = await settings('POST', `/${pipeline.id}/stages/${stageOf(pipeline, 'Proposal Sent')}/position`, {
        position: 0,
      });
      expect(namesOf(moved)).toEqual([
        'Proposal Sent',
        'First Contact',
        'Demo Scheduled',
        'Demo Completed',
        'Contract Sent',
        'Won',
        'Lost',
      ]);
    });

    it('edit the name of a pipeline or a status', async () => {
      const pipeline = await demoLed('Before');
      await settings('POST', `/${pipeline.id}/name`, { name: 'After' });
      const renamed = await settings('POST', `/${pipeline.id}/stages/${stageOf(pipeline, 'Won')}/name`, {
        name: 'Signed',
      });
      expect(renamed.name).toBe('After');
      expect(namesOf(renamed)).toContain('Signed');
      expect(
        await refusal('POST', `/${pipeline.id}/stages/${stageOf(pipeline, 'Lost')}/name`, { name: ' signed ' }),
      ).toEqual([409, 'name_taken']);
    });

    it('delete a status; its deals go where it is said', async () => {
      const pipeline = await demoLed('Shrinking');
      const [gone, kept] = [stageOf(pipeline, 'Demo Scheduled'), stageOf(pipeline, 'First Contact')];
      const deal = await desk.deal({ pipelineId: pipeline.id, stageId: gone });
      const path = `/${pipeline.id}/stages/${gone}`;
      expect(await refusal('DELETE', path)).toEqual([409, 'stage_in_use']);
      const { position } = await settings('DELETE', path, { moveTo: kept });
      await until(async () => {
        const now = (await pipelines(position)).find(({ id }) => id === pipeline.id);
        return now !== undefined && !namesOf(now).includes('Demo Scheduled');
      });
      const seen = await system.call('manager', 'GET', `/v1/opportunities/${deal.id}`);
      expect(seen.body).toMatchObject({ status: 'open', stage: { id: kept } });
    });

    it('delete a whole pipeline; its deals go where it is said', async () => {
      const [old, successor] = [await demoLed('Old'), await demoLed('Successor')];
      const deal = await desk.deal({ pipelineId: old.id });
      expect((await refusal('DELETE', `/${old.id}`))[0]).toBe(409);
      const moveTo = { pipelineId: successor.id, stageByOutcome: { active: stageOf(successor, 'First Contact') } };
      const { position } = await settings('DELETE', `/${old.id}`, { moveTo });
      await until(async () => (await pipelines(position)).every(({ id }) => id !== old.id));
      const seen = await system.call('manager', 'GET', `/v1/opportunities/${deal.id}`);
      expect(seen.body).toMatchObject({
        status: 'open',
        pipeline: { id: successor.id },
        stage: { name: 'First Contact' },
      });
    });

    it('one set of lead statuses, changed to fit the business, of which at least one stays', async () => {
      const added = await leadStatuses('POST', '', { name: 'Call later' });
      await leadStatuses('POST', `/${added.id}/name`, { name: 'Next year' });
      await leadStatuses('POST', `/${added.id}/description`, { description: 'Has no budget this year' });
      const { position } = await leadStatuses('POST', `/${added.id}/position`, { position: 0 });
      const { items } = await leadStatuses('GET', `?after=${position}`);
      expect(items[0]).toMatchObject({ id: added.id, name: 'Next year', description: 'Has no budget this year' });
      for (const { id } of items.slice(1)) await leadStatuses('DELETE', `/${id}`, { replacedBy: added.id });
      await until(async () => (await leadStatuses('GET', '')).items.length === 1);
      const last = await system.call('sales_ops', 'DELETE', `/v1/lead-statuses/${added.id}`);
      expect([last.status, last.body.code]).toEqual([409, 'lead_statuses_required']);
    });
  });

  describe('opportunity statuses', () => {
    it('active ones make the revenue of the pipeline, won and lost ones are counted', async () => {
      const pipeline = await demoLed('Figures');
      const value = { amount: 10_000, currency: 'USD' };
      const deal = () => desk.deal({ pipelineId: pipeline.id, value });
      await deal();
      await desk.write(await deal(), 'stage', { stageId: stageOf(pipeline, 'Won') });
      const last = await desk.write(await deal(), 'stage', { stageId: stageOf(pipeline, 'Lost') });
      const after = last.headers.get('position') ?? '';
      const summary = await system.call('manager', 'GET', `/v1/pipelines/${pipeline.id}/summary?after=${after}`);
      expect(summary.body).toMatchObject({ open: { count: 1, value }, won: { count: 1 }, lost: { count: 1 } });
    });

    it('preset and not to be changed', async () => {
      const pipeline = await demoLed('Fixed');
      const stage = stageOf(pipeline, 'Proposal Sent');
      const patched = await system.call('sales_ops', 'POST', `/v1/pipelines/${pipeline.id}/stages/${stage}/outcome`, {
        body: { outcome: 'won' },
      });
      expect(patched.status).toBe(404);
      const removed = await refusal('DELETE', `/${pipeline.id}/stages/${stageOf(pipeline, 'Won')}`);
      expect(removed).toEqual([422, 'stages_required']);
    });
  });
});
