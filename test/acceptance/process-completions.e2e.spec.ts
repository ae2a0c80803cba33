import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import {
  accountStreams,
  type AccountCommand,
  type ContactCommand,
  contactStreams,
  type CreateOpportunity,
} from '#domain';
import { type CommandContext, CommandExecutor } from '#event-store';
import { accountMerging, contactMerging } from '#world';
import { contextOf } from '../support/event-log.js';
import { startSystem, type System } from '../support/system.js';

/** What a request leaves that ends between its two appends, and nobody repeats: the first one, written past the API. */
describe('what a request left half done', () => {
  let system: System;
  let executor: CommandExecutor;

  beforeAll(async () => {
    system = await startSystem();
    executor = new CommandExecutor(await system.log());
  });

  afterAll(() => system.stop());

  const made = async (path: string, body: object): Promise<string> => {
    const answer = await system.call('manager', 'POST', `/v1/${path}`, { body });
    expect([path, answer.status]).toEqual([path, 201]);
    return answer.body.id;
  };
  const context = (): CommandContext => contextOf({ organizationId: system.credentials.organizationId });
  const ofContact = (id: string, command: ContactCommand, given: CommandContext, contacts: readonly string[] = []) =>
    executor.execute({
      ...{ streams: contactStreams, id, recordId: '', commands: [{ command }], context: given },
      world: () =>
        Promise.resolve({ ...contactMerging.world, contacts: new Map(contacts.map((contact) => [contact, contact])) }),
    });
  const ofAccount = (id: string, command: AccountCommand, accounts: readonly string[]) =>
    executor.execute({
      ...{ streams: accountStreams, id, recordId: '', commands: [{ command }], context: context() },
      world: () =>
        Promise.resolve({ ...accountMerging.world, accounts: new Map(accounts.map((account) => [account, account])) }),
    });

  /** The events in the stream of that record, once there are so many. */
  const history = async (id: string, least: number) => {
    for (;;) {
      const events = (await system.events()).filter(({ streamId }) => streamId === id);
      if (events.length >= least) return events;
      await pause(200);
    }
  };

  it('is a deal of a new contact: it is made as it was asked for, by whom it was', async () => {
    const given = context();
    const [contactId, opportunityId] = [v7(), v7()];
    const command: CreateOpportunity = { type: 'create_opportunity', opportunityId, contactId, name: 'Broken off' };
    const deal = { commandId: given.commandId, command };
    await system.api().kill();
    await ofContact(
      contactId,
      { type: 'create_contact', contactId, name: 'Grace', emails: [], phones: [], deal },
      given,
    );
    const [created, ...more] = await history(opportunityId, 1);
    expect(more).toEqual([]);
    expect(created?.event).toMatchObject({ type: 'pipeline_created', data: { contactId, name: 'Broken off' } });
    expect(created?.metadata).toMatchObject({ commandId: given.commandId, actor: given.actor });
    await system.startApi();
    const read = await system.call('manager', 'GET', `/v1/opportunities/${opportunityId}`);
    expect(read.body).toMatchObject({ name: 'Broken off', contact: { name: 'Grace' } });
  });

  it('is a merge of contacts: the survivor takes in what was known of both', async () => {
    const loser = await made('contacts', { name: 'Grace L.', emails: ['g@old.example'] });
    const survivor = await made('contacts', { name: 'Grace Lind' });
    await ofContact(loser, { type: 'merge_contact', intoId: survivor }, context(), [loser, survivor]);
    const [, absorbed, ...more] = await history(survivor, 2);
    expect([absorbed?.event.type, more]).toEqual(['contact_merged', []]);
    const after = absorbed?.position ?? 0n;
    const read = await system.call('manager', 'GET', `/v1/contacts/${loser}?after=${after}`);
    expect(read.body).toMatchObject({ id: survivor, name: 'Grace Lind', emails: ['g@old.example'] });
  });

  it('is a merge of accounts: the same', async () => {
    const loser = await made('accounts', { name: 'Initech Inc', domains: ['initech.test'] });
    const survivor = await made('accounts', { name: 'Initech Ltd' });
    await ofAccount(loser, { type: 'merge_account', intoId: survivor }, [loser, survivor]);
    const [, absorbed, ...more] = await history(survivor, 2);
    expect([absorbed?.event.type, more]).toEqual(['account_merged', []]);
    const after = absorbed?.position ?? 0n;
    const read = await system.call('manager', 'GET', `/v1/accounts/${loser}?after=${after}`);
    expect(read.body).toMatchObject({ id: survivor, domains: ['initech.test'] });
  });
});
