import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type PrincipalRole } from '#auth';
import { type AnswerBody } from '../../support/answer-codec.js';
import { LiveListener } from '../../support/live-listener.js';
import { startSystem, type System } from '../../support/system.js';
import { type Furnished, furnish, ofDeals } from './two-organizations.js';

const followUpAt = '2999-01-01T09:00:00.000Z';

describe('the deals that a closer sees', () => {
  let system: System;
  let own: Furnished;
  let position: string;

  beforeAll(async () => {
    system = await startSystem();
    own = await furnish(system, system.credentials.organizationId);
    for (const id of [own.deals.ownTeam, own.deals.foreignTeam, own.deals.noTeam]) {
      position = await write(`opportunities/${id}/follow-up`, { at: followUpAt });
    }
  });

  afterAll(() => system.stop());

  async function write(path: string, body: object): Promise<string> {
    const answer = await system.call('admin', 'POST', `/v1/${path}`, { body });
    expect([answer.text, answer.status < 300]).toEqual([answer.text, true]);
    return answer.headers.get('position') ?? '';
  }

  const ask = (role: PrincipalRole, path: string) =>
    system.call(role, 'GET', `/v1/${path}${path.includes('?') ? '&' : '?'}after=${position}`);
  const read = async (role: PrincipalRole, path: string): Promise<AnswerBody> => (await ask(role, path)).body;

  const idsIn = (cards: readonly AnswerBody[]): ReadonlySet<string> => new Set(cards.map(({ id }) => id));
  const seen = (): ReadonlySet<string> => new Set([own.deals.ownTeam, own.deals.noTeam, own.deals.teamLeft]);
  const all = (): ReadonlySet<string> => new Set(Object.values(own.deals));
  const open = (ids: ReadonlySet<string>): ReadonlySet<string> =>
    new Set([...ids].filter((id) => id !== own.deals.teamLeft));

  it('are those of own teams, without a team, and own ones: in the list, on the board and in its columns', async () => {
    for (const [role, ids] of [
      ['closer', seen()],
      ['manager', all()],
    ] as const) {
      expect(idsIn((await read(role, 'opportunities')).items)).toEqual(ids);
      const { columns } = await read(role, `pipelines/${own.pipelineId}/board?status=any`);
      expect(idsIn(columns.flatMap(({ cards }) => cards))).toEqual(ids);
      const pages = columns.map(({ stage }) =>
        read(role, `pipelines/${own.pipelineId}/board/${stage.id}?status=any&limit=1`),
      );
      const more = (await Promise.all(pages)).flatMap(({ cards }) => cards);
      expect([...idsIn(more)].filter((id) => !ids.has(id))).toEqual([]);
    }
  });

  it('are those in the follow-ups, counts included', async () => {
    const ofCloser = await read('closer', 'follow-ups');
    expect(idsIn(ofCloser.items)).toEqual(open(seen()));
    expect(ofCloser.counts).toMatchObject({ upcoming: 2 });
    expect((await read('manager', 'follow-ups')).counts).toMatchObject({ upcoming: 3 });
  });

  it.each(['', '/timeline', '/stage-history', '/conversations', '?asOf='])(
    'are those of which it reads opportunities/{id}%s',
    async (what) => {
      const path = (id: string) => `opportunities/${id}${what === '?asOf=' ? `${what}${position}` : what}`;
      for (const id of seen()) expect((await ask('closer', path(id))).status).toBe(200);
      const hidden = await ask('closer', path(own.deals.foreignTeam));
      expect([hidden.status, hidden.body.code]).toEqual([404, 'opportunity_not_found']);
    },
  );

  it('are counted but for an own one of a team that was left', async () => {
    const ofPipeline = `pipelineId=${own.pipelineId}`;
    const summary = `pipelines/${own.pipelineId}/summary`;
    expect(await read('closer', summary)).toMatchObject({ open: { count: 2 }, won: { count: 0 } });
    expect(await read('manager', summary)).toMatchObject({ open: { count: 3 }, won: { count: 1 } });
    const winRate = `analytics/win-rate?${ofPipeline}`;
    expect(await read('closer', winRate)).toMatchObject({ won: { count: 0 } });
    expect(await read('manager', winRate)).toMatchObject({ won: { count: 1 } });
    const board = `pipelines/${own.pipelineId}/board?status=any`;
    const shown = async (role: PrincipalRole, path: string) =>
      (await read(role, path)).columns.reduce((sum, { total }) => sum + total.count, 0);
    for (const query of [board, `${board}&valueMin=0`]) {
      expect([await shown('closer', query), await shown('manager', query)]).toEqual([2, 4]);
    }
    const entered = async (role: PrincipalRole) =>
      (await read(role, `analytics/conversion?${ofPipeline}`)).stages[0] ?? null;
    expect([await entered('closer'), await entered('manager')]).toMatchObject([{ entered: 2 }, { entered: 4 }]);
    const ended = async (role: PrincipalRole) =>
      (await read(role, `analytics/time-in-stage?${ofPipeline}`)).stages[0] ?? null;
    expect([await ended('closer'), await ended('manager')]).toMatchObject([{ ended: 0 }, { ended: 1 }]);
  });

  it('of a team that is not the closer’s are not counted when they are asked for by that team', async () => {
    const { items } = await read('manager', 'teams');
    const foreign = items.find(({ name }) => name.startsWith('Foreign'))?.id ?? '';
    const query = `pipelines/${own.pipelineId}/board?teamId=${foreign}`;
    const { columns } = await read('closer', query);
    expect(columns.flatMap(({ cards }) => cards)).toEqual([]);
    expect(columns.filter(({ total }) => total.count > 0)).toEqual([]);
    const summary = await read('closer', `pipelines/${own.pipelineId}/summary?teamId=${foreign}`);
    expect(summary).toMatchObject({ open: { count: 0 } });
  });

  describe('are none for a setter', () => {
    const traces = () => [ofDeals, ...Object.values(own.deals)];

    it('in contacts, accounts, conversations and the inbox', async () => {
      for (const path of [
        'contacts',
        `contacts/${own.contactId}`,
        `contacts?q=deal`,
        'accounts',
        `accounts/${own.accountId}`,
        'conversations',
        `conversations/${own.ids.conversationId ?? ''}`,
        `conversations/${own.ids.conversationId ?? ''}/messages`,
      ]) {
        const { status, text } = await ask('setter', path);
        expect([path, status, traces().filter((trace) => text.includes(trace))]).toEqual([path, 200, []]);
      }
    });

    it('among the pushes of the inbox, whatever becomes of the contact’s deals', async () => {
      const inbox = { url: system.url, token: system.tokenOf('setter'), path: '/v1/events?topics=inbox' };
      const listener = await LiveListener.open(inbox);
      await listener.hear('live');
      const conversation = `conversations/${own.ids.conversationId ?? ''}`;
      await write(`${conversation}/opportunities`, { teamId: own.teamId, name: `Next ${ofDeals}` });
      await write(`opportunities/${own.deals.ownTeam}/notes`, { text: ofDeals });
      await write(`${conversation}/messages`, { text: 'Well?' });
      const told = () => JSON.stringify(listener.heard);
      while (!told().includes('Well?')) await delay(10);
      await listener.cut();
      expect(traces().filter((trace) => told().includes(trace))).toEqual([]);
    });
  });
});
