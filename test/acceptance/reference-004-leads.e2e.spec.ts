import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type PrincipalRole } from '#auth';
import { type AnswerBody } from '../support/answer-codec.js';
import { httpCall, type HttpCall } from '../support/http-answer.js';
import { startSystem, type System } from '../support/system.js';

/** The text "Leads and opportunities", statement by statement, over the public API. */
describe('reference 004: leads and opportunities', () => {
  let system: System;
  let formToken: string;

  beforeAll(async () => {
    system = await startSystem();
    const token = await system.call('admin', 'POST', '/v1/tokens', { body: { name: 'site', scopes: ['capture'] } });
    formToken = token.body.token;
  });

  afterAll(() => system.stop());

  /** What the caller gets of a write, with where it stands. */
  const write = async (role: PrincipalRole, path: string, body: object = {}, method = 'POST') => {
    const answer = await system.call(role, method, `/v1/${path}`, { body });
    return { ...answer, code: answer.body.code, after: answer.headers.get('position') ?? '' };
  };

  const done = async (role: PrincipalRole, path: string, body: object = {}, method = 'POST') => {
    const answer = await write(role, path, body, method);
    expect([path, answer.status < 300, answer.code]).toEqual([path, true, undefined]);
    return { ...answer.body, after: answer.after };
  };

  /** A new lead by hand, assigned to the closer. */
  const lead = async (fields: object = {}): Promise<AnswerBody> => {
    const made = await done('setter', 'leads', { name: 'Ada Byron', company: 'Engines', ...fields });
    return done('closer', `leads/${made.id}/take`);
  };

  /** The same, qualified for sales. */
  const qualified = async (fields: object = {}): Promise<AnswerBody> => {
    const { id } = await lead(fields);
    await done('closer', `leads/${id}/qualify`, { to: 'market_qualified' });
    return done('closer', `leads/${id}/qualify`, { to: 'sales_qualified' });
  };

  const capture = (source: string, body: object, call: HttpCall = {}) =>
    httpCall({ url: system.url, token: formToken }, 'POST', `/v1/leads/capture/${source}`, { body, ...call });

  const read = async (path: string, after = '0', role: PrincipalRole = 'manager') =>
    (await system.call(role, 'GET', `/v1/${path}${path.includes('?') ? '&' : '?'}after=${after}`)).body;

  const position = async (): Promise<string> => `${(await system.events()).at(-1)?.position ?? 0n}`;

  it('begins with a lead, customer or not, and goes on with an opportunity', async () => {
    const { id: contactId } = await done('setter', 'contacts', { name: 'Carl', emails: ['carl@initech.test'] });
    const customer = await qualified({ contactId });
    const { opportunityId, after } = await converted(customer.id);
    expect(await read(`opportunities/${opportunityId}`, after)).toMatchObject({
      ...{ leadId: customer.id, contactId, status: 'open', name: 'Engines' },
    });
    expect(await read(`leads/${customer.id}`, after)).toMatchObject({ stage: 'converted', opportunityId });
  });

  const converted = async (id: string, body: object = {}, role: PrincipalRole = 'closer') => {
    const made = await done(role, `leads/${id}/convert`, body);
    return { ...made, opportunityId: String(Reflect.get(made, 'opportunityId')) };
  };

  describe('a lead arrives from a variety of sources', () => {
    it.each([
      ['campaign', 'campaign_response'],
      ['form', 'web_form'],
      ['chatbot', 'chatbot'],
    ])('%s', async (source, origin) => {
      const answer = await capture(source, {
        name: `By ${source}`,
        emails: [`${source}@home.test`],
        campaign: 'spring',
      });
      expect(answer.status).toBe(201);
      expect(Object.keys(answer.body)).toEqual(['id']);
      expect(await read(`leads/${answer.body.id}`, await position())).toMatchObject({ origin, stage: 'created' });
    });

    it('manual entry, which reports duplicates by normalized email and phone', async () => {
      const first = await done('setter', 'leads', { name: 'Dora', phones: ['+49 30 901820'] });
      await read('leads', first.after);
      const second = await done('setter', 'leads', { company: 'Doras', phones: ['+49 (30) 90 18 20'] });
      expect(second).toMatchObject({ phones: ['+4930901820'], possibleDuplicates: [first.id] });
      const survivor = await done('setter', `leads/${second.id}/merge`, { intoId: first.id });
      expect(survivor).toMatchObject({ id: first.id, name: 'Dora', company: 'Doras', mergedLeadIds: [second.id] });
      expect(await read(`leads/${second.id}`, survivor.after)).toMatchObject({ id: first.id });
      expect(await write('setter', `leads/${second.id}/discard`)).toMatchObject({ code: 'lead_merged' });
    });

    it('the same submission is one lead, from a page anywhere', async () => {
      const preflight = await httpCall({ url: system.url, token: null }, 'OPTIONS', '/v1/leads/capture/form');
      expect([preflight.status, preflight.headers.get('access-control-allow-origin')]).toEqual([204, '*']);
      const [one, two] = [
        await capture('form', { name: 'Eve', externalId: 'f-1' }),
        await capture('form', { name: 'Eve', externalId: 'f-1' }),
      ];
      expect([two.status, two.body.id]).toEqual([201, one.body.id]);
      const [keyed, again] = [
        await capture('form', { name: 'Eve' }, { headers: { 'idempotency-key': 'k-1' } }),
        await capture('form', { name: 'Eve' }, { headers: { 'idempotency-key': 'k-1' } }),
      ];
      expect(again.body.id).toBe(keyed.body.id);
      expect(keyed.body.id).not.toBe(one.body.id);
    });

    it("the form's token does nothing else, and no page reads elsewhere", async () => {
      const other = await httpCall({ url: system.url, token: formToken }, 'GET', '/v1/leads');
      expect([other.body.code, other.headers.get('access-control-allow-origin')]).toEqual(['scope_required', null]);
      const large = await capture('form', { name: 'Eve', notes: 'x'.repeat(20_000) });
      expect(large.status).toBe(413);
    });
  });

  it('moves through five stages, none skipped', async () => {
    const { id } = await done('setter', 'leads', { name: 'Fay' });
    expect(await write('setter', `leads/${id}/qualify`, { to: 'market_qualified' })).toMatchObject({
      code: 'lead_not_at_stage',
    });
    expect(await done('manager', `leads/${id}/take`)).toMatchObject({ stage: 'assigned' });
    expect(await write('setter', `leads/${id}/qualify`, { to: 'sales_qualified' })).toMatchObject({
      code: 'lead_not_at_stage',
    });
    expect(await done('setter', `leads/${id}/qualify`, { to: 'market_qualified' })).toMatchObject({
      stage: 'market_qualified',
    });
    expect(await write('manager', `leads/${id}/convert`)).toMatchObject({ code: 'lead_not_at_stage' });
    expect(await done('setter', `leads/${id}/qualify`, { to: 'sales_qualified' })).toMatchObject({
      stage: 'sales_qualified',
    });
    const { after } = await converted(id, {}, 'manager');
    const types = (await read(`leads/${id}/timeline?newestFirst=false`, after)).items.map(({ type }) => type);
    expect(types).toEqual([
      ...['lead_captured', 'lead_assigned', 'lead_market_qualified', 'lead_sales_qualified', 'lead_converted'],
    ]);
  });

  it('has preconfigured steps, and takes more', async () => {
    const { id } = await lead();
    const names = (steps: unknown): string[] =>
      Array.isArray(steps) ? steps.map((step: object) => String(Reflect.get(step, 'name'))) : [];
    const before = await read(`leads/${id}`, await position());
    expect(names(Reflect.get(before, 'steps'))).toEqual([
      ...['Answer the campaign response', 'Complete the profile', 'Schedule an appointment'],
    ]);
    const stepped = await done('setter', `leads/${id}/steps`, { name: 'Send the brochure', required: true });
    expect(names(Reflect.get(stepped, 'steps'))).toContain('Send the brochure');
    expect(await write('setter', `leads/${id}/qualify`, { to: 'market_qualified' })).toMatchObject({
      body: { code: 'criteria_not_met', missing: [{ kind: 'required_step', name: 'Send the brochure' }] },
    });
  });

  describe('the sales organization defines the qualification criteria for each stage', () => {
    const meeting = { id: '00000000-0000-4000-8000-00000000c001', name: 'A meeting is set', kind: 'confirmation' };
    const large = {
      ...{ id: '00000000-0000-4000-8000-00000000c002', name: 'At least fifty', kind: 'condition' },
      condition: { field: 'employees', comparison: 'at_least', value: 50 },
    };
    const criteria = (stage: string, all: readonly object[]) =>
      done('sales_ops', `criteria/${stage}`, { criteria: all }, 'PUT');

    afterAll(() => Promise.all(['sales_qualified', 'converted'].map((stage) => criteria(stage, []))));

    it('says which criterion is not met, and a face-to-face meeting qualifies the lead', async () => {
      await criteria('sales_qualified', [large]);
      await criteria('converted', [meeting]);
      const { id } = await lead({ employees: 12 });
      const market = await done('closer', `leads/${id}/qualify`, { to: 'market_qualified' });
      expect(await read(`leads/${id}`, market.after)).toMatchObject({
        next: { stage: 'sales_qualified', missing: [{ criterionId: large.id, name: 'At least fifty' }] },
      });
      expect(await write('closer', `leads/${id}/qualify`, { to: 'sales_qualified' })).toMatchObject({
        status: 422,
        body: { code: 'criteria_not_met', missing: [{ criterionId: large.id, condition: { value: 50 } }] },
      });
      await done('closer', `leads/${id}`, { employees: 60 }, 'PATCH');
      await done('closer', `leads/${id}/qualify`, { to: 'sales_qualified' });
      expect(await write('closer', `leads/${id}/convert`)).toMatchObject({
        body: { code: 'criteria_not_met', missing: [{ criterionId: meeting.id, kind: 'confirmation' }] },
      });
      await done('closer', `leads/${id}/criteria/${meeting.id}/confirm`, { note: 'Tuesday at ten' });
      await converted(id);
    });
  });

  describe('the sales representative determines which leads are converted', () => {
    it('its rep does, or a manager, and nobody else', async () => {
      const { id } = await qualified();
      expect(await write('setter', `leads/${id}/convert`)).toMatchObject({ code: 'forbidden' });
      expect(await write('service', `leads/${id}/convert`)).toMatchObject({ code: 'forbidden' });
      const other = await done('manager', `leads/${id}/assign`, { repId: await memberId('manager') });
      expect(other).toMatchObject({ stage: 'sales_qualified' });
      expect(await write('closer', `leads/${id}/convert`)).toMatchObject({ status: 404, code: 'lead_not_found' });
      await converted(id, {}, 'manager');
    });

    it('once, even at the same moment, with contact, account and deal that carry over what is known', async () => {
      const { id } = await qualified({ emails: ['ada@engines.test'], value: { amount: 900, currency: 'USD' } });
      const answers = await Promise.all([1, 2, 3].map(() => write('closer', `leads/${id}/convert`)));
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      expect(answers.filter(({ code }) => code === 'lead_closed')).toHaveLength(2);
      const after = await position();
      const found = await read(`leads/${id}`, after);
      const deal = await read(`opportunities/${String(Reflect.get(found, 'opportunityId'))}`, after);
      expect(deal).toMatchObject({
        ...{ name: 'Engines', value: { amount: 900, currency: 'USD' }, leadId: id, repId: await memberId('closer') },
        ...{ contact: { name: 'Ada Byron' }, account: { name: 'Engines' } },
      });
      expect(await read(`leads/${id}`, after, 'setter')).toMatchObject({ stage: 'converted', opportunityId: null });
    });

    it('repeated with its key, it is the same deal', async () => {
      const { id } = await qualified();
      const call = { body: {}, headers: { 'idempotency-key': `convert-${id}` } };
      const answers = [1, 2].map(() => system.call('closer', 'POST', `/v1/leads/${id}/convert`, call));
      const [one, two] = await Promise.all(answers);
      expect([one?.status, two?.status]).toEqual([200, 200]);
      expect(Reflect.get(two?.body ?? {}, 'opportunityId')).toBe(Reflect.get(one?.body ?? {}, 'opportunityId'));
    });

    it('whole or not at all', async () => {
      const { id } = await qualified({ value: { amount: 900, currency: 'EUR' } });
      expect(await write('closer', `leads/${id}/convert`)).toMatchObject({ code: 'currency_mismatch' });
      const types = (await read(`leads/${id}/timeline`, await position())).items.map(({ type }) => type);
      expect(types[0]).toBe('lead_sales_qualified');
      await converted(id, { value: { amount: 1_000, currency: 'USD' } });
    });
  });

  const memberId = async (role: 'closer' | 'manager'): Promise<string> => {
    const { items } = await read('members');
    return items.find((one) => Reflect.get(one, 'role') === role)?.id ?? '';
  };

  describe('a lead that does not meet the criteria', () => {
    it('can be discarded, and restored where it was', async () => {
      const { id } = await qualified();
      expect(await done('setter', `leads/${id}/discard`, { reason: 'No budget' })).toMatchObject({
        ...{ stage: 'discarded', discardReason: 'No budget' },
      });
      expect(await write('closer', `leads/${id}/convert`)).toMatchObject({ code: 'lead_closed' });
      expect(await done('setter', `leads/${id}/restore`)).toMatchObject({ stage: 'sales_qualified' });
    });

    it('can be merged into one that the caller sees, and into no other', async () => {
      const other = await done('setter', 'leads', { name: 'Ada Byron', emails: ['ada@secret.test'] });
      await done('manager', `leads/${other.id}/assign`, { repId: await memberId('manager') });
      const { id } = await lead();
      const refused = await write('closer', `leads/${id}/merge`, { intoId: other.id });
      expect(refused).toMatchObject({ status: 404, code: 'lead_not_found' });
      expect(refused.text).not.toContain('secret');
      expect(await done('manager', `leads/${id}/merge`, { intoId: other.id })).toMatchObject({ id: other.id });
      const [own, twin] = [await lead(), await lead()];
      expect(await done('closer', `leads/${own.id}/merge`, { intoId: twin.id })).toMatchObject({ id: twin.id });
    });

    it('can be converted to a contact', async () => {
      const { id } = await lead({ emails: ['gus@engines.test'], name: 'Gus' });
      const made = await done('setter', `leads/${id}/convert-to-contact`);
      expect(made).toMatchObject({ stage: 'converted_to_contact', opportunityId: null });
      expect(await read(`contacts/${made.contactId}`, made.after)).toMatchObject({
        ...{ name: 'Gus', emails: ['gus@engines.test'], account: { name: 'Engines' } },
      });
    });
  });

  it('has a status of its own from capture on, whatever the stage', async () => {
    const statuses = (await read('lead-statuses')).items;
    const idOf = (name: string) => statuses.find((one) => one.name === name)?.id ?? '';
    const { id, ...made } = await done('setter', 'leads', { name: 'Hal' });
    expect(Reflect.get(made, 'statusId')).toBe(idOf('Potential'));
    await done('setter', `leads/${id}/discard`);
    const marked = await done('setter', `leads/${id}/status`, { statusId: idOf('Bad Fit') });
    expect(marked).toMatchObject({ stage: 'discarded', statusId: idOf('Bad Fit') });
    const { items } = await read(`leads?statusId=${idOf('Bad Fit')}`, marked.after);
    expect(items.map((one) => one.id)).toEqual([id]);
  });

  it('is found by stage, rep, origin and what names it, and counted by stage', async () => {
    const { id } = await lead({ name: 'Ida Unique', source: 'Fair', emails: ['ida@unique.test'] });
    const after = await position();
    const found = async (query: string, role: PrincipalRole = 'manager') =>
      (await read(`leads?${query}`, after, role)).items.map((one) => one.id);
    expect(await found('q=uniq')).toEqual([id]);
    expect(await found('q=ida@unique&stage=assigned,created&source=FAIR')).toEqual([id]);
    expect(await found('q=uniq&stage=created')).toEqual([]);
    expect(await found(`q=uniq&repId=${await memberId('closer')}&teamId=none&origin=manual`)).toEqual([id]);
    expect(await found('q=uniq&repId=none')).toEqual([]);
    expect(await read('leads?q=uniq', after)).toMatchObject({ countsByStage: { created: 0, assigned: 1 } });
    expect(await found('q=uniq', 'closer')).toEqual([id]);
  });

  it("of a contact that was merged is its survivor's", async () => {
    const { id: goneId } = await done('setter', 'contacts', { name: 'Jo' });
    const { id: intoId } = await done('setter', 'contacts', { name: 'Joan' });
    const { id } = await lead({ contactId: goneId });
    const { after } = await done('setter', `contacts/${goneId}/merge`, { intoId });
    expect(await read(`leads/${id}`, after)).toMatchObject({ contactId: intoId, contact: { name: 'Joan' } });
    expect((await read(`leads?contactId=${intoId}`, after)).items.map((one) => one.id)).toEqual([id]);
  });
});
