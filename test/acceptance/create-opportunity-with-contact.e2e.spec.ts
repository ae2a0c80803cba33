import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v5 } from 'uuid';
import { contactStreams } from '#domain';
import { CommandExecutor } from '#event-store';
import { commandIdOf } from '#http';
import { contactMerging } from '#world';
import { startSystem, type System } from '../support/system.js';

const path = '/v1/opportunities';
const grace = { name: 'Grace Lind', emails: [' Grace@Lind.EXAMPLE '], phones: ['030 901820'] };

describe('a deal with a new contact', () => {
  let system: System;

  beforeAll(async () => {
    system = await startSystem();
    const german = await system.call('admin', 'POST', '/v1/organization/locale', { body: { locale: 'de-DE' } });
    expect(german.status).toBe(200);
  });

  afterAll(() => system.stop());

  const post = (body: object, headers: Record<string, string> = {}) =>
    system.call('manager', 'POST', path, { body, headers });

  /** What happened to contacts and deals: processes write of themselves meanwhile. */
  const written = async () =>
    (await system.events())
      .filter(({ category }) => ['contact', 'opportunity', 'externalid'].includes(category))
      .map(({ event }) => event);

  it('makes both, the contact first', async () => {
    const before = (await written()).length;
    const deal = await post({ name: 'Ten seats', contact: grace });
    expect(deal.status).toBe(201);
    const [contact, opportunity, ...more] = (await written()).slice(before);
    expect(more).toEqual([]);
    expect(contact).toMatchObject({
      type: 'contact_created',
      data: {
        ...{
          contactId: deal.body.contactId,
          name: 'Grace Lind',
          emails: ['Grace@lind.example'],
          phones: ['+4930901820'],
        },
        deal: { command: { opportunityId: deal.body.id, contactId: deal.body.contactId, name: 'Ten seats' } },
      },
    });
    expect(opportunity).toMatchObject({ type: 'pipeline_created', data: { contactId: deal.body.contactId } });
    const after = deal.headers.get('position') ?? '';
    const read = await system.call('setter', 'GET', `/v1/contacts/${deal.body.contactId}?after=${after}`);
    expect(read.body).toMatchObject({ name: 'Grace Lind', phones: ['+4930901820'] });
    expect(read.body).not.toHaveProperty('deal');
  });

  const nobody = '00000000-0000-4000-8000-000000000000';

  it.each<[string, object, number, string]>([
    ['a contact without a name', { contact: { name: ' ' } }, 422, 'name_required'],
    ['a contact of no account', { contact: { ...grace, accountId: nobody } }, 404, 'account_not_found'],
    ['an unreadable phone', { contact: { ...grace, phones: ['call me'] } }, 422, 'phone_unreadable'],
    ['what is no email', { contact: { ...grace, emails: ['grace'] } }, 400, 'invalid_request'],
    ['an unknown field of the contact', { contact: { ...grace, shoe: 42 } }, 400, 'unknown_field'],
    ['two contacts', { contactId: nobody, contact: grace }, 422, 'contact_given_twice'],
    ['a stage of no pipeline', { stageId: nobody, contact: grace }, 422, 'stage_not_in_pipeline'],
    ['an unknown pipeline', { pipelineId: nobody, contact: grace }, 404, 'pipeline_not_found'],
    ['an unknown source', { source: 'hearsay', contact: grace }, 422, 'source_unknown'],
    ['another currency', { value: { amount: 1, currency: 'EUR' }, contact: grace }, 422, 'currency_mismatch'],
  ])('is refused with %s, and nothing is written', async (_, body, status, code) => {
    const before = (await written()).length;
    const answer = await post(body);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(await written()).toHaveLength(before);
  });

  it('answers with the deal that has the external id, and makes no contact', async () => {
    const first = await post({ externalId: 'crm-1', contact: grace });
    const before = (await written()).length;
    const second = await post({ externalId: 'crm-1', contact: { name: 'Somebody else' } });
    expect([second.status, second.body.id]).toEqual([200, first.body.id]);
    expect(await written()).toHaveLength(before);
  });

  it('is made once however often it is sent', async () => {
    const body = { name: 'Once', contact: grace };
    const send = () => post(body, { 'idempotency-key': 'once' });
    const answers = [...(await Promise.all([send(), send(), send()])), await send()];
    expect(new Set(answers.map(({ status, body: { id, contactId } }) => `${status} ${id} ${contactId}`)).size).toBe(1);
    expect((await written()).filter(({ data }) => 'name' in data && data.name === 'Once')).toHaveLength(1);
    const other = await post({ ...body, name: 'Twice' }, { 'idempotency-key': 'once' });
    expect(other.body.code).toBe('key_reused');
  });

  it('is completed by a retry after a crash between the two', async () => {
    const body = { name: 'Broken off', contact: grace };
    const model = await post(body, { 'idempotency-key': 'model' });
    const commandId = await crashedWith('broken', model.body.contactId);
    const retry = () => post(body, { 'idempotency-key': 'broken' });
    const [deal, again] = [await retry(), await retry()];
    expect([deal.status, deal.body]).toMatchObject([
      201,
      { id: v5('opportunity', commandId), contactId: v5('contact', commandId), name: 'Broken off' },
    ]);
    expect(again.body).toEqual(deal.body);
    const about = (await system.events()).filter(({ metadata }) => metadata.commandId === commandId);
    expect(about.map(({ event }) => event.type)).toEqual(['contact_created', 'pipeline_created']);
  });

  /** Leaves what the same request under another key leaves when it ends after its first append. */
  async function crashedWith(key: string, modelContactId: string): Promise<string> {
    const model = (await system.events()).find(({ streamId }) => streamId === modelContactId);
    if (model?.event.type !== 'contact_created') throw new Error('there is no model');
    const { organizationId, actor, requestHash } = model.metadata;
    const commandId = commandIdOf({ organizationId, principalId: actor.id, method: 'POST', path }, key);
    const contactId = v5('contact', commandId);
    const command = { type: 'create_opportunity', opportunityId: v5('opportunity', commandId), contactId } as const;
    const { $correlationId, $causationId, onBehalfOf, via, why, depth, traceparent } = model.metadata;
    await new CommandExecutor(await system.log()).execute({
      streams: contactStreams,
      id: contactId,
      recordId: '',
      commands: [
        {
          command: {
            ...{ type: 'create_contact', contactId, name: grace.name, emails: ['Grace@lind.example'] },
            ...{ phones: ['+4930901820'], deal: { commandId, command: { ...command, name: 'Broken off' } } },
          },
        },
      ],
      context: {
        ...{ organizationId, commandId, idempotencyKey: key, requestHash, actor, onBehalfOf, via, why, depth },
        ...{ traceparent, occurredAt: null, correlationId: $correlationId, causationId: $causationId, ifMatch: null },
      },
      world: () => Promise.resolve(contactMerging.world),
    });
    return commandId;
  }

  it('tells at its creation whom a contact may be', async () => {
    const first = await system.call('setter', 'POST', '/v1/contacts', {
      body: { name: 'Ada', emails: ['ada@home.example'] },
    });
    const after = first.headers.get('position') ?? '';
    await system.call('setter', 'GET', `/v1/contacts?after=${after}`);
    const second = await system.call('setter', 'POST', '/v1/contacts', {
      body: { name: 'A. Byron', emails: ['ADA@HOME.example', 'ada@home.example'] },
    });
    expect([first.body.possibleDuplicates, second.body.possibleDuplicates]).toEqual([[], [first.body.id]]);
  });
});
