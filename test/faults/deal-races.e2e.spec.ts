import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AnswerBody } from '../support/answer-codec.js';
import { type HttpAnswer, httpCall } from '../support/http-answer.js';
import { inParallel } from '../support/in-parallel.js';
import { type SalesDesk, salesDesk } from '../support/sales-desk.js';
import { startSystem, type System } from '../support/system.js';

const DEALS = 60;

describe('those who race for deals', () => {
  let system: System;
  let desk: SalesDesk;

  beforeAll(async () => {
    system = await startSystem({ apis: 2 });
    desk = await salesDesk(system);
  });

  afterAll(() => system.stop());

  /** Moves the deal by one of the two APIs. */
  const move = (api: number, { id }: AnswerBody, stage: string, headers = {}): Promise<HttpAnswer> =>
    httpCall({ url: system.urlOf(api), token: system.tokenOf('manager') }, 'POST', `/v1/opportunities/${id}/stage`, {
      body: { stageId: desk.stage(stage) },
      headers,
    });

  /** Both sides of each move in the histories of the deals, in their order. */
  const movesOf = async (deals: readonly AnswerBody[]): Promise<[from: string, to: string][][]> => {
    const events = await system.events();
    return deals.map(({ id }) =>
      events.flatMap(({ streamId, event: { data } }) => {
        const { fromStage, toStage }: { fromStage?: { id: string }; toStage?: { id: string } } = { ...data };
        return streamId === id && fromStage && toStage ? [[fromStage.id, toStage.id]] : [];
      }),
    );
  };

  const eventsOf = async (type: string) => (await system.events()).filter(({ event }) => event.type === type).length;

  it('with the same If-Match: one wins, the other is told what changed', async () => {
    for (let round = 0; round < 10; round++) {
      const { contactId } = desk;
      const { body: deal, headers } = await system.call('manager', 'POST', '/v1/opportunities', {
        body: { contactId },
      });
      const match = { 'if-match': headers.get('etag') ?? '' };
      const answers = await Promise.all([move(0, deal, 'Contacted', match), move(1, deal, 'Proposal', match)]);
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412]);
      const [winner] = answers.filter(({ status }) => status === 200);
      expect(await movesOf([deal])).toEqual([[[desk.stage('Lead'), winner?.body.stage.id]]]);
    }
  });

  it('without one: both are decided, one on the outcome of the other', async () => {
    for (let round = 0; round < 10; round++) {
      const deal = await desk.deal();
      const answers = await Promise.all([move(0, deal, 'Contacted'), move(1, deal, 'Proposal')]);
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      const [[first, second, ...more] = []] = await movesOf([deal]);
      expect([first?.[0], second?.[0], more]).toEqual([desk.stage('Lead'), first?.[1], []]);
      expect([first?.[1], second?.[1]].toSorted()).toEqual(
        [desk.stage('Contacted'), desk.stage('Proposal')].toSorted(),
      );
    }
  });

  it('into a stage while it is deleted: each of them ends elsewhere, and whoever came too late is told', async () => {
    const [gone, moveTo] = [desk.stage('Qualified'), desk.stage('Contacted')];
    const deals = await inParallel(Array.from({ length: DEALS }), 8, () => desk.deal());
    let answered = 0;
    const moving = inParallel(deals, 16, async (deal) => {
      const answer = await move(deals.indexOf(deal) % 2, deal, 'Qualified');
      answered++;
      return answer;
    });
    while (answered < 10) await pause(1);
    const path = `/v1/pipelines/${desk.pipeline.id}/stages/${gone}`;
    const deleting = await system.call('admin', 'DELETE', path, { body: { moveTo } });
    expect(deleting.status).toBe(202);
    const answers = await moving;
    const refused = answers.filter(({ status }) => status !== 200).map(({ status, body: { code } }) => [status, code]);
    // Where the deletion was done before the last of them: there is no such stage any more.
    expect(refused.length).toBeGreaterThan(0);
    for (const answer of refused)
      expect([
        [409, 'stage_closed'],
        [422, 'stage_not_in_pipeline'],
      ]).toContainEqual(answer);
    const entered = deals.filter((_, index) => answers[index]?.status === 200);
    expect(entered.length).toBeGreaterThan(0);
    const left = async () => (await movesOf(entered)).every((moves) => moves.length === 2);
    while (!(await left())) await pause(100);
    const inAndOut = [
      [desk.stage('Lead'), gone],
      [gone, moveTo],
    ];
    for (const moves of await movesOf(entered)) expect(moves).toEqual(inAndOut);
    while ((await eventsOf('stage_deleted')) === 0) await pause(100);
    expect(await eventsOf('stage_deleted')).toBe(1);
  });
});
