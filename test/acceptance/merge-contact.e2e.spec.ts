import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type HttpAnswer, httpCall } from '../support/http-answer.js';
import { type SalesDesk, salesDesk } from '../support/sales-desk.js';
import { startSystem, type System } from '../support/system.js';

describe('merging contacts', () => {
  let system: System;
  let desk: SalesDesk;

  beforeAll(async () => {
    system = await startSystem({ apis: 2 });
    desk = await salesDesk(system);
  });

  afterAll(() => system.stop());

  const post = (path: string, body: object, api = 0): Promise<HttpAnswer> =>
    httpCall({ url: system.urlOf(api), token: system.tokenOf('manager') }, 'POST', `/v1/${path}`, { body });

  const made = async (kind: 'contacts' | 'accounts', body: object): Promise<string> => {
    const answer = await post(kind, body);
    expect(answer.status).toBe(201);
    return answer.body.id;
  };

  const positionOf = ({ headers }: HttpAnswer): string => headers.get('position') ?? '';

  it('leaves one person with what was known of both, and with the deals of both', async () => {
    const accountId = await made('accounts', { name: 'Initech' });
    const loser = await made('contacts', {
      name: 'Grace L.',
      emails: ['g@old.example'],
      phones: ['+49 30 901820'],
      accountId,
    });
    const survivor = await made('contacts', { name: 'Grace Lind', emails: ['grace@lind.example'] });
    const deal = await desk.deal({ contactId: loser, name: 'Old one' });

    const merged = await post(`contacts/${loser}/merge`, { intoId: survivor });
    expect([merged.status, merged.body]).toMatchObject([
      200,
      {
        id: survivor,
        name: 'Grace Lind',
        emails: ['grace@lind.example', 'g@old.example'],
        phones: ['+4930901820'],
        accountId,
        mergedContactIds: [loser],
      },
    ]);

    const after = positionOf(merged);
    for (const id of [loser, survivor]) {
      const read = await system.call('manager', 'GET', `/v1/contacts/${id}?after=${after}`);
      expect(read.body).toMatchObject({ id: survivor, account: { id: accountId, name: 'Initech' } });
      expect(read.headers.get('etag')).toBe(merged.headers.get('etag'));
      const deals = await system.call('manager', 'GET', `/v1/opportunities?contactId=${id}&after=${after}`);
      expect(deals.body.items).toMatchObject([{ id: deal.id, contact: { id: survivor, name: 'Grace Lind' } }]);
    }
    const listed = await system.call('manager', 'GET', `/v1/contacts?q=grace&after=${after}`);
    expect(listed.body.items.map(({ id }) => id)).not.toContain(loser);

    const later = await desk.deal({ contactId: loser });
    expect(later.contactId).toBe(survivor);
  });

  it('ends the merged contact: changing it says who survived', async () => {
    const [loser, survivor] = [await made('contacts', { name: 'A' }), await made('contacts', { name: 'B' })];
    await post(`contacts/${loser}/merge`, { intoId: survivor });
    const edited = await system.call('manager', 'PATCH', `/v1/contacts/${loser}`, { body: { name: 'C' } });
    expect([edited.status, edited.body.code]).toEqual([409, 'contact_merged']);
    expect(JSON.stringify(edited.body)).toContain(survivor);
    const again = await post(`contacts/${loser}/merge`, { intoId: survivor });
    expect([again.status, again.body.id]).toEqual([200, survivor]);
  });

  it.each([
    ['itself', (id: string) => id, 422, 'merge_into_itself'],
    ['nobody', () => '00000000-0000-4000-8000-000000000000', 404, 'contact_not_found'],
    ['no id', () => 'nobody', 400, 'invalid_request'],
  ])('is refused into %s', async (_, intoOf, status, code) => {
    const id = await made('contacts', { name: 'Alone' });
    const answer = await post(`contacts/${id}/merge`, { intoId: intoOf(id) });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('goes along a chain to the last survivor', async () => {
    const [a = '', b = '', c = ''] = await Promise.all(['A', 'B', 'C'].map((name) => made('contacts', { name })));
    await post(`contacts/${a}/merge`, { intoId: b });
    const last = await post(`contacts/${b}/merge`, { intoId: c });
    expect([...last.body.mergedContactIds].sort()).toEqual([a, b].sort());
    const read = await system.call('manager', 'GET', `/v1/contacts/${a}?after=${positionOf(last)}`);
    expect(read.body.id).toBe(c);
  });

  it('of two into each other at once leaves one, and tells the other', async () => {
    for (let round = 0; round < 8; round++) {
      const ids = await Promise.all(['One', 'Two'].map((name) => made('contacts', { name })));
      const [a = '', b = ''] = ids;
      const answers = await Promise.all([
        post(`contacts/${a}/merge`, { intoId: b }, 0),
        post(`contacts/${b}/merge`, { intoId: a }, 1),
      ]);
      const [survived] = answers.filter(({ status }) => status === 200);
      const [refused] = answers.filter(({ status }) => status !== 200);
      expect(['contact_merged', 'merge_into_itself']).toContain(refused?.body.code);
      const after = answers
        .map(({ headers }) => BigInt(headers.get('position') ?? 0))
        .reduce((x, y) => (x > y ? x : y));
      const reads = await Promise.all(
        ids.map((id) => system.call('manager', 'GET', `/v1/contacts/${id}?after=${after}`)),
      );
      expect(reads.map(({ body }) => body.id)).toEqual([survived?.body.id, survived?.body.id]);
    }
  });

  it('while deals are made on the loser leaves all of them with the survivor', async () => {
    const [loser, survivor] = [await made('contacts', { name: 'Lost' }), await made('contacts', { name: 'Kept' })];
    const deals = Array.from({ length: 20 }, (_, n) =>
      post('opportunities', { contactId: loser, name: `${n}` }, n % 2),
    );
    const merged = await post(`contacts/${loser}/merge`, { intoId: survivor });
    const answers = await Promise.all(deals);
    expect([merged.status, ...new Set(answers.map(({ status }) => status))]).toEqual([200, 201]);
    const last = [merged, ...answers].map((one) => BigInt(positionOf(one))).reduce((x, y) => (x > y ? x : y));
    const list = await system.call('manager', 'GET', `/v1/opportunities?contactId=${survivor}&after=${last}`);
    expect(list.body.items).toHaveLength(20);
    expect(new Set(list.body.items.map(({ contact }) => contact?.id))).toEqual(new Set([survivor]));
  });

  it('has its like for accounts', async () => {
    const loser = await made('accounts', { name: 'Initech Inc', domains: ['initech.test'], employees: 5 });
    const survivor = await made('accounts', { name: 'Initech Ltd' });
    const contactId = await made('contacts', { name: 'Carl', accountId: loser });
    const merged = await post(`accounts/${loser}/merge`, { intoId: survivor });
    expect(merged.body).toMatchObject({
      id: survivor,
      domains: ['initech.test'],
      employees: 5,
      mergedAccountIds: [loser],
    });
    const after = positionOf(merged);
    const read = await system.call('manager', 'GET', `/v1/accounts/${loser}?after=${after}`);
    expect(read.body.id).toBe(survivor);
    const people = await system.call('manager', 'GET', `/v1/contacts?accountId=${survivor}&after=${after}`);
    expect(people.body.items).toMatchObject([{ id: contactId, account: { id: survivor, name: 'Initech Ltd' } }]);
    const found = await system.call('manager', 'GET', `/v1/accounts?q=initech.te&after=${after}`);
    expect(found.body.items.map(({ id }) => id)).toEqual([survivor]);
    const edited = await system.call('manager', 'PATCH', `/v1/accounts/${loser}`, { body: { name: 'X' } });
    expect(edited.body.code).toBe('account_merged');
  });
});
