import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { opportunitySchemas } from '#domain';
import { type SalesDesk, salesDesk, stageOf } from '../support/sales-desk.js';
import { startSystem, type System } from '../support/system.js';

/** What they are about does not exist yet: their routes say so, their rules are shown by specs of the domain. */
/** Raised by the clock, which no route moves: `timers.int.spec.ts` shows them. */
const byTheClock = ['follow_up_due', 'opportunity_stale'];
const unknownId = '00000000-0000-4000-8000-000000000000';

describe('every event of a deal', () => {
  let system: System;
  let desk: SalesDesk;

  beforeAll(async () => {
    system = await startSystem();
    desk = await salesDesk(system);
  });

  afterAll(() => system.stop());

  const made = async (path: string, body: object): Promise<string> => {
    const answer = await system.call('admin', 'POST', path, { body });
    expect(answer.status).toBe(201);
    return answer.body.id;
  };

  const steps = async (
    deal: { readonly id: string },
    ...writes: readonly (readonly [path: string, body?: object])[]
  ) => {
    for (const [path, body] of writes) {
      const answer = await desk.write(deal, path, body);
      expect([path, answer.status, answer.body.code]).toEqual([path, 200, undefined]);
    }
  };

  it('gets into the log by public routes', async () => {
    const simple = await made('/v1/pipelines', { preset: 'Simple sales' });
    const teamId = await made('/v1/teams', { name: 'Inbound', pipelineId: simple });
    const accountId = await made('/v1/accounts', { name: 'Acme' });
    const repId = await made('/v1/members', { name: 'Ada', role: 'closer' });
    const fieldId = await made('/v1/custom-fields', { record: 'deal', name: 'Seats', kind: 'number' });
    const agentId = await made('/v1/agents', { name: 'Reader' });
    const otherContact = await made('/v1/contacts', { name: 'Alan', phones: ['+49 30 901820'] });
    const channelId = await made('/v1/channels', { name: 'Desk', kind: 'sms', address: '+49 30 555123' });
    const message = { contactId: otherContact, channelId, text: 'Hello' };
    const { body } = await system.call('admin', 'POST', '/v1/conversations', { body: message });

    await steps(
      await desk.deal(),
      ['advance'],
      ['back'],
      ['name', { name: 'Acme: 40 seats' }],
      ['source', { source: 'referral' }],
      ['expected-close', { date: '2026-12-31' }],
      ['probability', { probability: 70 }],
      ['description', { description: 'Wants less paper.' }],
      ['tags', { tag: 'enterprise' }],
      ['rank', { rank: 'a5' }],
      ['contact', { contactId: otherContact }],
      ['conversation', { conversationId: body.conversation.id }],
      [`custom-fields/${fieldId}`, { value: 40 }],
      ['account', { accountId }],
      ['account', { accountId: null }],
      ['rep', { repId }],
      ['rep', { repId: null }],
      ['agent', { agentId }],
      ['agent', { agentId: null }],
      ['follow-up', { at: '2026-12-01T09:00:00Z' }],
      ['follow-up', { at: null }],
      ['notes', { text: 'Call back on Monday.' }],
      ['value', { value: { amount: 100, currency: 'USD' } }],
      ['upsell', { amount: { amount: 50, currency: 'USD' } }],
      ['stage', { stageId: desk.stage('Closed Won') }],
      ['stage', { stageId: desk.stage('Closed Lost') }],
      ['stage', { stageId: desk.stage('Lead') }],
      ['pipeline', { pipelineId: simple }],
      ['abandoned', { reason: 'no budget' }],
      ['reopen'],
      ['lost'],
      ['won'],
    );

    const tagged = await desk.deal({ tags: ['enterprise'] });
    const untagged = await system.call('manager', 'DELETE', `/v1/opportunities/${tagged.id}/tags/enterprise`);
    expect(untagged.body.tags).toEqual([]);
    await steps(tagged, ['team', { teamId }]);
    await replaceStage();
    const deleted = await system.call('manager', 'DELETE', `/v1/opportunities/${tagged.id}`);
    expect(deleted.body).toMatchObject({ name: 'Grace Lind', pipeline: { name: 'Simple sales' } });

    const written = new Set((await system.events()).map(({ event }) => event.type));
    const missing = Object.keys(opportunitySchemas).filter((type) => !written.has(type));
    expect(missing.sort()).toEqual([...byTheClock].sort());
  });

  /** Between two stages of the same closed outcome. */
  async function replaceStage(): Promise<void> {
    const stage = { name: 'Won by renewal', outcome: 'won' };
    const pipeline = await system.call('admin', 'POST', `/v1/pipelines/${desk.pipeline.id}/stages`, {
      body: { stage },
    });
    const other = stageOf(pipeline.body, 'Won by renewal');
    await steps(await desk.deal(), ['stage', { stageId: desk.stage('Closed Won') }], ['stage', { stageId: other }]);
  }

  it.each([
    ['agent', { agentId: unknownId }, 'agent_not_found'],
    ['conversation', { conversationId: unknownId }, 'conversation_not_found'],
    [`custom-fields/${unknownId}`, { value: 'x' }, 'custom_field_not_found'],
    ['notes', { text: 'x', conversationId: unknownId }, 'conversation_not_found'],
  ])('%s says that the record it names does not exist', async (path, body, code) => {
    const answer = await desk.write(await desk.deal(), path, body);
    expect([answer.status, answer.body.code]).toEqual([404, code]);
  });
});
