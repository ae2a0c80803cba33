import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AnswerBody } from '../support/answer-codec.js';
import { until } from '../support/projecting.js';
import { Provider } from '../support/provider.js';
import { type ServiceProcess, startService } from '../support/service-process.js';
import { startSystem, type System } from '../support/system.js';

describe('the reference agent', () => {
  let system: System;
  let agent: ServiceProcess;
  let provider: Provider;

  beforeAll(async () => {
    system = await startSystem();
    const channel = { name: 'Main', kind: 'whatsapp', address: '+14155550100' };
    const { body } = await system.call('admin', 'POST', '/v1/channels', { body: channel });
    provider = await Provider.of(system, body.id);
    agent = await startAgent();
  });

  afterAll(async () => {
    await agent.stop();
    await system.stop();
  });

  const startAgent = () => startService('agent', { AGENT_API_URL: system.url, AGENT_TOKEN: system.tokenOf('agent') });

  const jobs = async (): Promise<readonly AnswerBody[]> =>
    (await system.call('manager', 'GET', '/v1/agent-jobs')).body.items;

  const actions = async () => (await jobs()).map(({ action, state }) => `${action} ${state}`);

  it('makes the deal of somebody who asks, notes what they ask, and proposes to move on', async () => {
    await provider.say('m1', '+14155550133', 'Hi, what is the price of ten seats?', { name: 'Mia Chen' });
    await until(async () => (await actions()).includes('create_opportunity executed'));
    await provider.say('m2', '+14155550133', 'And how much is the support? Please send us a proposal.');
    await until(async () => (await jobs()).length === 3);
    await until(async () => (await actions()).includes('log_note executed'));
    expect(await actions()).toEqual(
      expect.arrayContaining(['create_opportunity executed', 'log_note executed', 'advance_opportunity pending']),
    );
    const [waiting] = (await jobs()).filter(({ state }) => state === 'pending');
    const approved = await system.call('manager', 'POST', `/v1/agent-jobs/${waiting?.id ?? ''}/approve`, { body: {} });
    expect([approved.body.state, approved.body.conversationId]).toEqual(['executed', waiting?.conversationId]);
  });

  it('asks for nothing twice after a restart', async () => {
    await agent.kill();
    agent = await startAgent();
    await provider.say('m3', '+14155550144', 'Can we get a quote?', { name: 'Tom Reed' });
    await until(async () => (await jobs()).length >= 4);
    expect((await jobs()).map(({ action }) => action).toSorted()).toEqual([
      ...['advance_opportunity', 'create_opportunity', 'create_opportunity', 'log_note'],
    ]);
  });
});
