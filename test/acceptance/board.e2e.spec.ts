import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AnswerBody } from '../support/answer-codec.js';
import { type SalesDesk, salesDesk } from '../support/sales-desk.js';
import { startSystem, type System } from '../support/system.js';

describe('board', () => {
  let system: System;
  let desk: SalesDesk;
  let position = '';
  const deals = new Map<string, AnswerBody>();

  beforeAll(async () => {
    system = await startSystem();
    desk = await salesDesk(system);
    for (const n of [1, 2, 3, 4, 5]) {
      const value = { amount: n * 100, currency: 'USD' };
      deals.set(`${n}`, await desk.deal({ name: `Deal ${n}`, value, ...(n === 2 && { tags: ['hot'] }) }));
    }
    await write('3', 'rank', { rank: 'a5' });
    await write('2', 'rank', { rank: 'a1' });
    await write('4', 'notes', { text: 'called' });
    await write('5', 'stage', { stageId: desk.stage('Closed Won') });
    await write('1', 'follow-up', { at: '2020-01-01T09:00:00.000Z' });
    await write('4', 'follow-up', { at: '2999-01-01T09:00:00.000Z' });
  });

  afterAll(() => system.stop());

  const write = async (name: string, path: string, body: object) => {
    const answer = await desk.write(deals.get(name) ?? { id: '' }, path, body);
    expect([answer.status, answer.body.code]).toEqual([200, undefined]);
    position = answer.headers.get('position') ?? '';
    return answer.body;
  };

  const get = async (path: string, query = '', role: 'manager' | 'closer' = 'manager') => {
    const answer = await system.call(role, 'GET', `/v1/${path}?after=${position}&${query}`);
    expect([answer.status, answer.body.code]).toEqual([200, undefined]);
    return answer.body;
  };

  const board = (query = '') => get(`pipelines/${desk.pipeline.id}/board`, query);

  const columnOf = async (stage: string, query = '') => {
    const column = (await board(query)).columns.find((one) => one.stage.name === stage);
    if (!column) throw new Error(`there is no column ${stage}`);
    return column;
  };

  const namesIn = (cards: readonly { readonly name: string }[]) => cards.map(({ name }) => name.replace('Deal ', ''));

  it('has a column for each stage, in their order, with what it holds', async () => {
    const { columns } = await board();
    expect(columns.map(({ stage }) => stage.name)).toEqual(desk.pipeline.stages.map(({ name }) => name));
    expect((await columnOf('Lead')).total).toEqual({ count: 4, value: { amount: 1000, currency: 'USD' } });
    expect((await columnOf('Proposal')).total).toEqual({ count: 0, value: { amount: 0, currency: 'USD' } });
    expect((await columnOf('Closed Won')).total).toEqual({ count: 1, value: { amount: 500, currency: 'USD' } });
  });

  it('shows cards that were dragged to a place first, then the others by last activity', async () => {
    expect(namesIn((await columnOf('Lead')).cards)).toEqual(['2', '3', '4', '1']);
  });

  it('shows won deals in the won column', async () => {
    expect(namesIn((await columnOf('Closed Won')).cards)).toEqual(['5']);
    expect(namesIn((await columnOf('Closed Won', 'status=any')).cards)).toEqual(['5']);
  });

  it('goes on in a column by cursor', async () => {
    const { cards, nextCursor } = await columnOf('Lead', 'limit=3');
    const path = `pipelines/${desk.pipeline.id}/board/${desk.stage('Lead')}`;
    const more = await get(path, `limit=3&cursor=${encodeURIComponent(nextCursor ?? '')}`);
    expect(namesIn([...cards, ...more.cards])).toEqual(['2', '3', '4', '1']);
    expect(more.nextCursor).toBeNull();
  });

  it.each([
    ['tag=hot', ['2'], 1, 200],
    ['valueMin=300', ['3', '4'], 2, 700],
    ['q=grace+deal', ['2', '3', '4', '1'], 4, 1000],
    ['q=Déal+3', ['3'], 1, 300],
    ['followUp=overdue', ['1'], 1, 100],
    ['status=won', [], 0, 0],
    ['repId=none&teamId=none', ['2', '3', '4', '1'], 4, 1000],
  ])('filters by %s, totals included', async (query, names, count, amount) => {
    const { cards, total } = await columnOf('Lead', query);
    expect(namesIn(cards)).toEqual(names);
    expect(total).toEqual({ count, value: { amount, currency: 'USD' } });
  });

  it('tells what a card shows', async () => {
    const { cards } = await columnOf('Lead', 'followUp=overdue');
    expect(cards).toMatchObject([
      {
        name: 'Deal 1',
        contact: { id: desk.contactId, name: 'Grace Lind' },
        account: null,
        rep: null,
        followUp: { state: 'overdue' },
        contactActivity: null,
      },
    ]);
  });

  it('forgets a place that was dragged to once the deal moves on', async () => {
    await write('3', 'stage', { stageId: desk.stage('Proposal') });
    expect((await columnOf('Proposal')).cards).toMatchObject([{ name: 'Deal 3', rank: null }]);
    await write('3', 'stage', { stageId: desk.stage('Lead') });
    expect(namesIn((await columnOf('Lead')).cards)).toEqual(['2', '3', '4', '1']);
  });

  it('keeps a place among the cards that go by their last activity', async () => {
    const [second, third] = (await columnOf('Lead')).cards.slice(2);
    const order = 99_999_999_999_999 - Date.parse(second?.lastActivityAt ?? '');
    await write('3', 'rank', { rank: `~${order}i` });
    expect(namesIn((await columnOf('Lead')).cards)).toEqual(['2', '4', '3', '1']);
    expect([second?.name, third?.name]).toEqual(['Deal 4', 'Deal 1']);
    await write('3', 'rank', { rank: 'a5' });
    expect(namesIn((await columnOf('Lead')).cards)).toEqual(['2', '3', '4', '1']);
  });

  it('lists follow-ups, the longest overdue first, and counts them', async () => {
    const { items, counts } = await get('follow-ups');
    expect(items.map(({ name }) => name)).toEqual(['Deal 1', 'Deal 4']);
    expect(counts).toEqual({ overdue: 1, today: 0, upcoming: 1 });
    expect((await get('follow-ups', 'when=upcoming')).items).toMatchObject([{ name: 'Deal 4' }]);
  });

  it('tells where a deal has been, and what all visits come to', async () => {
    const { items } = await get(`opportunities/${deals.get('3')?.id ?? ''}/stage-history`);
    expect(items).toMatchObject([
      { stage: { name: 'Lead' }, fate: 'advanced', entered: { event: 'pipeline_created' } },
      { stage: { name: 'Proposal' }, fate: 'reverted', left: { event: 'stage_reverted' } },
      { stage: { name: 'Lead' }, fate: null, left: null },
    ]);
    const { stages } = await get('analytics/conversion', `pipelineId=${desk.pipeline.id}`);
    expect(stages[0]).toMatchObject({ entered: 6, advanced: 1, won: 1, present: 4 });
    const time = await get('analytics/time-in-stage', `pipelineId=${desk.pipeline.id}`);
    expect(time.stages[0]).toMatchObject({ ended: 2 });
  });

  it.each([
    ['board', 'valueMin=', 400, 'invalid_request'],
    ['board', 'cursor=x', 400, 'unknown_field'],
    ['board', 'colour=red', 400, 'unknown_field'],
    ['board/00000000-0000-4000-8000-000000000000', '', 404, 'stage_not_found'],
  ])('refuses %s?%s', async (path, query, status, code) => {
    const answer = await system.call('manager', 'GET', `/v1/pipelines/${desk.pipeline.id}/${path}?${query}`);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('refuses a cursor of another filter', async () => {
    const { nextCursor } = await columnOf('Lead', 'limit=1');
    const cursor = encodeURIComponent(nextCursor ?? '');
    const path = `/v1/pipelines/${desk.pipeline.id}/board/${desk.stage('Lead')}?tag=hot&cursor=${cursor}`;
    const answer = await system.call('manager', 'GET', path);
    expect([answer.status, answer.body.code]).toEqual([400, 'invalid_cursor']);
  });

  it('names a deleted deal without a name after its contact, who may have been merged', async () => {
    const loser = await system.call('manager', 'POST', '/v1/contacts', { body: { name: 'G. Lind' } });
    const { id } = await desk.deal({ contactId: loser.body.id });
    await system.call('manager', 'POST', `/v1/contacts/${loser.body.id}/merge`, { body: { intoId: desk.contactId } });
    const deleted = await system.call('manager', 'DELETE', `/v1/opportunities/${id}`, { body: {} });
    expect([deleted.status, deleted.body.name]).toEqual([200, 'Grace Lind']);
  });

  it('filters by a custom field', async () => {
    const body = { name: 'Size', record: 'deal', kind: 'choice', choices: ['large', 'small'] };
    const field = await system.call('admin', 'POST', '/v1/custom-fields', { body });
    await write('4', `custom-fields/${field.body.id}`, { value: 'large' });
    expect(namesIn((await columnOf('Lead', `customField=${field.body.id}:large`)).cards)).toEqual(['4']);
    expect((await get('opportunities', `customField=${field.body.id}:small`)).items).toEqual([]);
  });

  it('forgets a deleted deal everywhere', async () => {
    const id = deals.get('2')?.id ?? '';
    const deleted = await system.call('manager', 'DELETE', `/v1/opportunities/${id}`, { body: {} });
    expect(deleted.body).toMatchObject({ id, name: 'Deal 2', pipeline: { name: 'Sales' }, stage: { name: 'Lead' } });
    position = deleted.headers.get('position') ?? '';
    expect(namesIn((await columnOf('Lead')).cards)).toEqual(['3', '4', '1']);
    expect((await columnOf('Lead')).total.count).toBe(3);
    expect((await get('opportunities', 'status=any&q=Deal')).items).toHaveLength(4);
    const { stages } = await get('analytics/conversion', `pipelineId=${desk.pipeline.id}`);
    expect(stages[0]).toMatchObject({ entered: 5, present: 3 });
    for (const path of ['', '/timeline', '/stage-history']) {
      const gone = await system.call('manager', 'GET', `/v1/opportunities/${id}${path}?after=${position}`);
      expect([path, gone.status, gone.body.code]).toEqual([path, 404, 'opportunity_not_found']);
    }
  });
});
